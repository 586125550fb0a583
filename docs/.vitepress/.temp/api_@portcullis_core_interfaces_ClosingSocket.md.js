import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ClosingSocket","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/ClosingSocket.md","filePath":"api/@portcullis/core/interfaces/ClosingSocket.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/ClosingSocket.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-closingsocket" tabindex="-1">Interface: ClosingSocket <a class="header-anchor" href="#interface-closingsocket" aria-label="Permalink to &quot;Interface: ClosingSocket&quot;">​</a></h1><p>As much of a socket as tells when it is gone.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-destroyed"></a> <code>destroyed</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>boolean</code></td><td data-column="Description">Whether it is.</td></tr></tbody></table><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="once" tabindex="-1">once() <a class="header-anchor" href="#once" aria-label="Permalink to &quot;once()&quot;">​</a></h3><blockquote><p><strong>once</strong>(<code>event</code>, <code>listener</code>): <code>unknown</code></p></blockquote><p>Tells when the connection is gone.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>event</code></td><td data-column="Type"><code>&quot;close&quot;</code></td></tr><tr><td data-column="Parameter"><code>listener</code></td><td data-column="Type">() =&gt; <code>void</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>unknown</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/ClosingSocket.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ClosingSocket = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ClosingSocket as default
};
