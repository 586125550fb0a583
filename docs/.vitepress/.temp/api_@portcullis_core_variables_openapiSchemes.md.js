import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: openapiSchemes","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/variables/openapiSchemes.md","filePath":"api/@portcullis/core/variables/openapiSchemes.md"}');
const _sfc_main = { name: "api/@portcullis/core/variables/openapiSchemes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-openapischemes" tabindex="-1">Variable: openapiSchemes <a class="header-anchor" href="#variable-openapischemes" aria-label="Permalink to &quot;Variable: openapiSchemes&quot;">​</a></h1><blockquote><p><code>const</code> <strong>openapiSchemes</strong>: <code>object</code></p></blockquote><p>The one scheme: a bearer token. OpenAPI 3.1 lets a requirement name roles beside it.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td data-column="Name"><a id="property-keycloak"></a> <code>keycloak</code></td><td data-column="Type"><code>OpenapiScheme</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/variables/openapiSchemes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const openapiSchemes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  openapiSchemes as default
};
