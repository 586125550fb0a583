import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RevocationsOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/RevocationsOptions.md","filePath":"api/@portcullis/core/interfaces/RevocationsOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/RevocationsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-revocationsoptions" tabindex="-1">Interface: RevocationsOptions <a class="header-anchor" href="#interface-revocationsoptions" aria-label="Permalink to &quot;Interface: RevocationsOptions&quot;">​</a></h1><p>How much a list holds, and for how long.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-maxentries"></a> <code>maxEntries?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">1 to 1,000,000; defaults to 100,000.</td></tr><tr><td data-column="Property"><a id="property-maxlifetimeseconds"></a> <code>maxLifetimeSeconds?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">The longest that an access token of the realm lives (in Keycloak, the largest &quot;Access Token Lifespan&quot; of realm and clients): an entry is kept as long. From 1 second to a year; defaults to 86,400, a day.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/RevocationsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RevocationsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RevocationsOptions as default
};
