import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Code","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Code.md","filePath":"api/@portcullis/core/type-aliases/Code.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Code.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-code" tabindex="-1">Type Alias: Code <a class="header-anchor" href="#type-alias-code" aria-label="Permalink to &quot;Type Alias: Code&quot;">​</a></h1><blockquote><p><strong>Code</strong> = <a href="/api/@portcullis/core/type-aliases/RefusalCode"><code>RefusalCode</code></a> | <code>&quot;KEYS_UNAVAILABLE&quot;</code></p></blockquote><p>Every code a refused request can carry.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Code.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Code = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Code as default
};
