import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RouteAudit","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/RouteAudit.md","filePath":"api/@portcullis/core/interfaces/RouteAudit.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/RouteAudit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-routeaudit" tabindex="-1">Interface: RouteAudit <a class="header-anchor" href="#interface-routeaudit" aria-label="Permalink to &quot;Interface: RouteAudit&quot;">​</a></h1><p>What a router knew when it was asked. It tells what stands in each chain, not what a handler does, and knows nothing of what answers outside a route. <code>JSON.stringify</code> gives its data, <code>String(audit)</code> a table to be read.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-routes"></a> <code>routes</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <a href="/api/@portcullis/core/interfaces/AuditedRoute"><code>AuditedRoute</code></a>[]</td><td data-column="Description">Every route, in the order in which the router has them.</td></tr><tr><td data-column="Property"><a id="property-unguarded"></a> <code>unguarded</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <a href="/api/@portcullis/core/interfaces/AuditedRoute"><code>AuditedRoute</code></a>[]</td><td data-column="Description">The routes that nobody guards and nobody called public: <code>[]</code> is what a test expects.</td></tr></tbody></table><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="tostring" tabindex="-1">toString() <a class="header-anchor" href="#tostring" aria-label="Permalink to &quot;toString()&quot;">​</a></h3><blockquote><p><strong>toString</strong>(): <code>string</code></p></blockquote><p>As a table in plain text, one line each.</p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>string</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/RouteAudit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RouteAudit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RouteAudit as default
};
