import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OpenapiRequirement","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/OpenapiRequirement.md","filePath":"api/@portcullis/core/type-aliases/OpenapiRequirement.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/OpenapiRequirement.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-openapirequirement" tabindex="-1">Type Alias: OpenapiRequirement <a class="header-anchor" href="#type-alias-openapirequirement" aria-label="Permalink to &quot;Type Alias: OpenapiRequirement&quot;">​</a></h1><blockquote><p><strong>OpenapiRequirement</strong> = readonly <code>object</code>[]</p></blockquote><p>Names by scheme; the members of a list are alternatives (OpenAPI 3.1, Security Requirement Object).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/OpenapiRequirement.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OpenapiRequirement = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OpenapiRequirement as default
};
