import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: UpgradeRequest","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/UpgradeRequest.md","filePath":"api/@portcullis/core/interfaces/UpgradeRequest.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/UpgradeRequest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-upgraderequest" tabindex="-1">Interface: UpgradeRequest <a class="header-anchor" href="#interface-upgraderequest" aria-label="Permalink to &quot;Interface: UpgradeRequest&quot;">​</a></h1><p>What Node&#39;s <code>upgrade</code> event hands over as the request (an <code>http.IncomingMessage</code>).</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-headers"></a> <code>headers</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">Lower-case names, as Node gives them.</td></tr><tr><td data-column="Property"><a id="property-method"></a> <code>method?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description"><code>GET</code>, where nothing else is said.</td></tr><tr><td data-column="Property"><a id="property-rawheaders"></a> <code>rawHeaders</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>string</code>[]</td><td data-column="Description">Names and values in turn, as received: where a repeated header shows.</td></tr><tr><td data-column="Property"><a id="property-url"></a> <code>url?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The path and query.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/UpgradeRequest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const UpgradeRequest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  UpgradeRequest as default
};
