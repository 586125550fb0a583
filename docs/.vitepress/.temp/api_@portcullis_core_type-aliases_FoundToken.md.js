import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FoundToken","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/FoundToken.md","filePath":"api/@portcullis/core/type-aliases/FoundToken.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/FoundToken.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-foundtoken" tabindex="-1">Type Alias: FoundToken <a class="header-anchor" href="#type-alias-foundtoken" aria-label="Permalink to &quot;Type Alias: FoundToken&quot;">​</a></h1><blockquote><p><strong>FoundToken</strong> = <code>string</code> | { <code>ambient</code>: <code>boolean</code>; <code>token</code>: <code>string</code>; } | <code>null</code> | <code>undefined</code></p></blockquote><p>What a function that finds the token may return; anything else than these refuses.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/FoundToken.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FoundToken = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FoundToken as default
};
