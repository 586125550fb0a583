import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RequestNames","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/RequestNames.md","filePath":"api/@portcullis/core/interfaces/RequestNames.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/RequestNames.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-requestnames" tabindex="-1">Interface: RequestNames <a class="header-anchor" href="#interface-requestnames" aria-label="Permalink to &quot;Interface: RequestNames&quot;">​</a></h1><p>What the door of a framework knows of a request beyond <a href="/api/@portcullis/core/interfaces/RequestLike">RequestLike</a>, asked only where it is told.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="/api/@portcullis/core/interfaces/GateDoor"><code>GateDoor</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-requestid"></a> <code>requestId?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">(<code>request</code>) =&gt; <code>unknown</code></td><td data-column="Description">The framework&#39;s id of the request; it is checked before it is repeated.</td></tr><tr><td data-column="Property"><a id="property-route"></a> <code>route?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">(<code>request</code>) =&gt; <code>string</code> | <code>undefined</code></td><td data-column="Description">The pattern of the route that was found so far: asked with each verdict, and again when the request is over.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/RequestNames.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RequestNames = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RequestNames as default
};
