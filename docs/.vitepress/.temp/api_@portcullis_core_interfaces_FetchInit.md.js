import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FetchInit","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/FetchInit.md","filePath":"api/@portcullis/core/interfaces/FetchInit.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/FetchInit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fetchinit" tabindex="-1">Interface: FetchInit <a class="header-anchor" href="#interface-fetchinit" aria-label="Permalink to &quot;Interface: FetchInit&quot;">​</a></h1><p>What a <code>keys.fetch</code> is to pass on: the deadline, and that redirects are not followed.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-credentials"></a> <code>credentials</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;omit&quot;</code></td></tr><tr><td data-column="Property"><a id="property-headers"></a> <code>headers</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</td></tr><tr><td data-column="Property"><a id="property-redirect"></a> <code>redirect</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;manual&quot;</code></td></tr><tr><td data-column="Property"><a id="property-signal"></a> <code>signal</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>AbortSignal</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/FetchInit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FetchInit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FetchInit as default
};
