import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OrganizationOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/OrganizationOptions.md","filePath":"api/@portcullis/core/interfaces/OrganizationOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/OrganizationOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-organizationoptions" tabindex="-1">Interface: OrganizationOptions <a class="header-anchor" href="#interface-organizationoptions" aria-label="Permalink to &quot;Interface: OrganizationOptions&quot;">​</a></h1><p>What an organization must be besides named; both need its mapper to write them (&quot;Add organization id&quot;, attributes).</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-attribute"></a> <code>attribute?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">Every one of these attributes has the value, or holds it among its values.</td></tr><tr><td data-column="Property"><a id="property-id"></a> <code>id?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The organization&#39;s id, beside its alias: needs the mapper&#39;s &quot;Add organization id&quot;.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/OrganizationOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OrganizationOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OrganizationOptions as default
};
