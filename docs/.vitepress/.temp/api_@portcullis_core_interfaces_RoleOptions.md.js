import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RoleOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/RoleOptions.md","filePath":"api/@portcullis/core/interfaces/RoleOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/RoleOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-roleoptions" tabindex="-1">Interface: RoleOptions <a class="header-anchor" href="#interface-roleoptions" aria-label="Permalink to &quot;Interface: RoleOptions&quot;">​</a></h1><p>Names the client whose role is meant. Left out, a realm role is meant; <code>undefined</code> is a missing setting and refused.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-client"></a> <code>client</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The client&#39;s id in Keycloak, exactly.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/RoleOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RoleOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RoleOptions as default
};
