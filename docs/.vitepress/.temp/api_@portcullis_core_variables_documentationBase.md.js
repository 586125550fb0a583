import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: documentationBase","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/variables/documentationBase.md","filePath":"api/@portcullis/core/variables/documentationBase.md"}');
const _sfc_main = { name: "api/@portcullis/core/variables/documentationBase.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-documentationbase" tabindex="-1">Variable: documentationBase <a class="header-anchor" href="#variable-documentationbase" aria-label="Permalink to &quot;Variable: documentationBase&quot;">​</a></h1><blockquote><p><code>const</code> <strong>documentationBase</strong>: <code>string</code> = <code>&#39;https://portcullis.example/errors/&#39;</code></p></blockquote><p>Where the page of a code is found: package.json&#39;s <code>homepage</code> and a fixed path under it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/variables/documentationBase.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const documentationBase = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  documentationBase as default
};
