import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KeysHealth","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/KeysHealth.md","filePath":"api/@portcullis/core/interfaces/KeysHealth.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/KeysHealth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-keyshealth" tabindex="-1">Interface: KeysHealth <a class="header-anchor" href="#interface-keyshealth" aria-label="Permalink to &quot;Interface: KeysHealth&quot;">​</a></h1><p>The state of an issuer&#39;s keys.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-ageseconds"></a> <code>ageSeconds</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code> | <code>null</code></td><td data-column="Description">Seconds since the keys were fetched; <code>null</code> before the first fetch.</td></tr><tr><td data-column="Property"><a id="property-issuer"></a> <code>issuer</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">Whose keys they are.</td></tr><tr><td data-column="Property"><a id="property-kids"></a> <code>kids</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>string</code>[]</td><td data-column="Description">The keys that are there.</td></tr><tr><td data-column="Property"><a id="property-lasterror"></a> <code>lastError</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code> | <code>null</code></td><td data-column="Description">What the last fetch failed of, with addresses: for operators, not for callers; <code>null</code> where it succeeded.</td></tr><tr><td data-column="Property"><a id="property-nextattemptinseconds"></a> <code>nextAttemptInSeconds</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code> | <code>null</code></td><td data-column="Description">Seconds until a fetch may be tried again; <code>null</code> when nothing stands in its way.</td></tr><tr><td data-column="Property"><a id="property-state"></a> <code>state</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;empty&quot;</code> | <code>&quot;fresh&quot;</code> | <code>&quot;stale&quot;</code> | <code>&quot;expired&quot;</code></td><td data-column="Description"><code>fresh</code> and <code>stale</code> verify tokens; <code>empty</code> (none yet) and <code>expired</code> (too long without a refresh) cannot.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/KeysHealth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KeysHealth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KeysHealth as default
};
