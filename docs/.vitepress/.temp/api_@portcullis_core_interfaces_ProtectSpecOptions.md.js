import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ProtectSpecOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/ProtectSpecOptions.md","filePath":"api/@portcullis/core/interfaces/ProtectSpecOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/ProtectSpecOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-protectspecoptions" tabindex="-1">Interface: ProtectSpecOptions <a class="header-anchor" href="#interface-protectspecoptions" aria-label="Permalink to &quot;Interface: ProtectSpecOptions&quot;">​</a></h1><p>What a string without a colon leaves open.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-client"></a> <code>client</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">Whose role a string without a colon means: this API&#39;s own client id (<code>resource</code> in the <code>keycloak.json</code>).</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/ProtectSpecOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProtectSpecOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProtectSpecOptions as default
};
