import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KeysOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/KeysOptions.md","filePath":"api/@portcullis/core/interfaces/KeysOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/KeysOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-keysoptions" tabindex="-1">Interface: KeysOptions <a class="header-anchor" href="#interface-keysoptions" aria-label="Permalink to &quot;Interface: KeysOptions&quot;">​</a></h1><p>How keys are fetched and kept.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-cooldownseconds"></a> <code>cooldownSeconds?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">The least time between two fetches for unknown keys, in seconds. Defaults to 10.</td></tr><tr><td data-column="Property"><a id="property-fetch"></a> <code>fetch?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Fetch"><code>Fetch</code></a></td><td data-column="Description">Fetches in place of the global <code>fetch</code>.</td></tr><tr><td data-column="Property"><a id="property-fetchtimeoutms"></a> <code>fetchTimeoutMs?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">How long one fetch may take, its body included, in milliseconds. Defaults to 5000.</td></tr><tr><td data-column="Property"><a id="property-maxageseconds"></a> <code>maxAgeSeconds?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">How long keys are fresh, in seconds. Older ones still answer, while one refresh runs behind them. Defaults to 600.</td></tr><tr><td data-column="Property"><a id="property-maxbytes"></a> <code>maxBytes?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">How large a discovery document or key set may be, in bytes after decompression. Defaults to 262144.</td></tr><tr><td data-column="Property"><a id="property-staleforseconds"></a> <code>staleForSeconds?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">How long keys that cannot be refreshed go on working after that, in seconds. Defaults to 86400 (a day).</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/KeysOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KeysOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KeysOptions as default
};
