import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GateDoor","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/GateDoor.md","filePath":"api/@portcullis/core/interfaces/GateDoor.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/GateDoor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-gatedoor" tabindex="-1">Interface: GateDoor <a class="header-anchor" href="#interface-gatedoor" aria-label="Permalink to &quot;Interface: GateDoor&quot;">​</a></h1><p>What a door adds of its own: where refusals are logged, and switches that are the framework&#39;s.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="/api/@portcullis/core/interfaces/RequestNames"><code>RequestNames</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-extraoptions"></a> <code>extraOptions?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>string</code>[]</td><td data-column="Description">Names of options that are on or off; the door acts on them itself.</td><td data-column="Inherited from">-</td></tr><tr><td data-column="Property"><a id="property-log"></a> <code>log?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/RefusalLog"><code>RefusalLog</code></a></td><td data-column="Description">Defaults to <code>util.debuglog(&#39;portcullis&#39;)</code>.</td><td data-column="Inherited from">-</td></tr><tr><td data-column="Property"><a id="property-requestid"></a> <code>requestId?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">(<code>request</code>) =&gt; <code>unknown</code></td><td data-column="Description">The framework&#39;s id of the request; it is checked before it is repeated.</td><td data-column="Inherited from"><a href="/api/@portcullis/core/interfaces/RequestNames"><code>RequestNames</code></a>.<a href="/api/@portcullis/core/interfaces/RequestNames#property-requestid"><code>requestId</code></a></td></tr><tr><td data-column="Property"><a id="property-route"></a> <code>route?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">(<code>request</code>) =&gt; <code>string</code> | <code>undefined</code></td><td data-column="Description">The pattern of the route that was found so far: asked with each verdict, and again when the request is over.</td><td data-column="Inherited from"><a href="/api/@portcullis/core/interfaces/RequestNames"><code>RequestNames</code></a>.<a href="/api/@portcullis/core/interfaces/RequestNames#property-route"><code>route</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/GateDoor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GateDoor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GateDoor as default
};
