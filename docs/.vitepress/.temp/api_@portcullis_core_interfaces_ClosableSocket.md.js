import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ClosableSocket","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/ClosableSocket.md","filePath":"api/@portcullis/core/interfaces/ClosableSocket.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/ClosableSocket.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-closablesocket" tabindex="-1">Interface: ClosableSocket <a class="header-anchor" href="#interface-closablesocket" aria-label="Permalink to &quot;Interface: ClosableSocket&quot;">​</a></h1><p>A WebSocket as <code>ws</code> and <code>@fastify/websocket</code> give it.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="close" tabindex="-1">close() <a class="header-anchor" href="#close" aria-label="Permalink to &quot;close()&quot;">​</a></h3><blockquote><p><strong>close</strong>(<code>code?</code>, <code>reason?</code>): <code>void</code></p></blockquote><p>Ends the connection with a code and a reason.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>code?</code></td><td data-column="Type"><code>number</code></td></tr><tr><td data-column="Parameter"><code>reason?</code></td><td data-column="Type"><code>string</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="once" tabindex="-1">once() <a class="header-anchor" href="#once" aria-label="Permalink to &quot;once()&quot;">​</a></h3><blockquote><p><strong>once</strong>(<code>event</code>, <code>listener</code>): <code>unknown</code></p></blockquote><p>Tells when it has ended.</p><h4 id="parameters-1" tabindex="-1">Parameters <a class="header-anchor" href="#parameters-1" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>event</code></td><td data-column="Type"><code>&quot;close&quot;</code></td></tr><tr><td data-column="Parameter"><code>listener</code></td><td data-column="Type">() =&gt; <code>void</code></td></tr></tbody></table><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>unknown</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/ClosableSocket.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ClosableSocket = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ClosableSocket as default
};
