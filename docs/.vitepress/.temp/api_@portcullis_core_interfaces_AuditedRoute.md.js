import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AuditedRoute","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/AuditedRoute.md","filePath":"api/@portcullis/core/interfaces/AuditedRoute.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/AuditedRoute.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-auditedroute" tabindex="-1">Interface: AuditedRoute <a class="header-anchor" href="#interface-auditedroute" aria-label="Permalink to &quot;Interface: AuditedRoute&quot;">​</a></h1><p>One line of an audit.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-method"></a> <code>method</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">In capitals; <code>*</code> for every method.</td></tr><tr><td data-column="Property"><a id="property-path"></a> <code>path</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The pattern, as it was written.</td></tr><tr><td data-column="Property"><a id="property-requirement"></a> <code>requirement</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code> | <code>null</code></td><td data-column="Description">In words; <code>null</code> where nothing is asked.</td></tr><tr><td data-column="Property"><a id="property-status"></a> <code>status</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/RouteStatus"><code>RouteStatus</code></a></td><td data-column="Description">Whether a guard stands in its chain.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/AuditedRoute.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AuditedRoute = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AuditedRoute as default
};
