import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OutageOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/interfaces/OutageOptions.md","filePath":"api/@portcullis/testing/interfaces/OutageOptions.md"}');
const _sfc_main = { name: "api/@portcullis/testing/interfaces/OutageOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-outageoptions" tabindex="-1">Interface: OutageOptions <a class="header-anchor" href="#interface-outageoptions" aria-label="Permalink to &quot;Interface: OutageOptions&quot;">​</a></h1><p>How an outage shows, beyond its kind.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-endpoint"></a> <code>endpoint?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;all&quot;</code> | <a href="/api/@portcullis/testing/type-aliases/EndpointName"><code>EndpointName</code></a></td><td data-column="Description">Which endpoint it hits. Defaults to all of them.</td></tr><tr><td data-column="Property"><a id="property-location"></a> <code>location?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">For <code>redirect</code>.</td></tr><tr><td data-column="Property"><a id="property-retryafter"></a> <code>retryAfter?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">For <code>status</code>: the header <code>Retry-After</code>.</td></tr><tr><td data-column="Property"><a id="property-status"></a> <code>status?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">For <code>status</code>. Defaults to 503.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/interfaces/OutageOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OutageOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OutageOptions as default
};
