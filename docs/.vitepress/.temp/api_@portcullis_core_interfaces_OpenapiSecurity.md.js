import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OpenapiSecurity","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/OpenapiSecurity.md","filePath":"api/@portcullis/core/interfaces/OpenapiSecurity.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/OpenapiSecurity.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-openapisecurity" tabindex="-1">Interface: OpenapiSecurity <a class="header-anchor" href="#interface-openapisecurity" aria-label="Permalink to &quot;Interface: OpenapiSecurity&quot;">​</a></h1><p>To be laid over an OpenAPI 3.1 document.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-components"></a> <code>components</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">The security schemes, under the names that the operations use.</td></tr><tr><td data-column="Property"><code>components.securitySchemes</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">-</td></tr><tr><td data-column="Property"><code>components.securitySchemes.keycloak</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>OpenapiScheme</code></td><td data-column="Description">-</td></tr><tr><td data-column="Property"><a id="property-paths"></a> <code>paths</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">What each operation asks, by path and method.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/OpenapiSecurity.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OpenapiSecurity = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OpenapiSecurity as default
};
