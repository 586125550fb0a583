import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Logger","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Logger.md","filePath":"api/@portcullis/core/interfaces/Logger.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Logger.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-logger" tabindex="-1">Interface: Logger <a class="header-anchor" href="#interface-logger" aria-label="Permalink to &quot;Interface: Logger&quot;">​</a></h1><p>The least a logger has: pino, winston, Fastify&#39;s and the console do.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="info" tabindex="-1">info() <a class="header-anchor" href="#info" aria-label="Permalink to &quot;info()&quot;">​</a></h3><blockquote><p><strong>info</strong>(<code>entry</code>, <code>message</code>): <code>void</code></p></blockquote><p>Takes refusals that are the caller&#39;s affair (400, 401, 403).</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>entry</code></td><td data-column="Type"><code>object</code></td></tr><tr><td data-column="Parameter"><code>message</code></td><td data-column="Type"><code>string</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="warn" tabindex="-1">warn() <a class="header-anchor" href="#warn" aria-label="Permalink to &quot;warn()&quot;">​</a></h3><blockquote><p><strong>warn</strong>(<code>entry</code>, <code>message</code>): <code>void</code></p></blockquote><p>Takes those that are the operator&#39;s (503).</p><h4 id="parameters-1" tabindex="-1">Parameters <a class="header-anchor" href="#parameters-1" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>entry</code></td><td data-column="Type"><code>object</code></td></tr><tr><td data-column="Parameter"><code>message</code></td><td data-column="Type"><code>string</code></td></tr></tbody></table><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Logger.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Logger = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Logger as default
};
