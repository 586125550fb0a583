import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Route","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Route.md","filePath":"api/@portcullis/core/interfaces/Route.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Route.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-route" tabindex="-1">Interface: Route <a class="header-anchor" href="#interface-route" aria-label="Permalink to &quot;Interface: Route&quot;">​</a></h1><p>One route of an application, as its router keeps it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-askstoken"></a> <code>asksToken</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>boolean</code></td><td data-column="Description">Whether nobody gets there without a token, as far as the chain tells.</td></tr><tr><td data-column="Property"><a id="property-method"></a> <code>method</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">In capitals; <code>*</code> for every method.</td></tr><tr><td data-column="Property"><a id="property-path"></a> <code>path</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The pattern as it was written. Behind <code>(mounted)</code> where the framework does not keep what stands before it.</td></tr><tr><td data-column="Property"><a id="property-requirement"></a> <code>requirement</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code> | <code>undefined</code></td><td data-column="Description">What its guards ask, in words; <code>undefined</code> where there is none.</td></tr><tr><td data-column="Property"><a id="property-requirements"></a> <code>requirements</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a>[]</td><td data-column="Description">The same as data, one for each guard in the chain.</td></tr><tr><td data-column="Property"><a id="property-status"></a> <code>status</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/RouteStatus"><code>RouteStatus</code></a></td><td data-column="Description">Whether a guard stands in its chain.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Route.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Route = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Route as default
};
