import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Mark","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Mark.md","filePath":"api/@portcullis/core/type-aliases/Mark.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Mark.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-mark" tabindex="-1">Type Alias: Mark <a class="header-anchor" href="#type-alias-mark" aria-label="Permalink to &quot;Type Alias: Mark&quot;">​</a></h1><blockquote><p><strong>Mark</strong> = <code>GateMark</code> | <code>GuardMark</code> | { <code>is</code>: <code>&quot;public&quot;</code>; }</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Mark.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Mark = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Mark as default
};
