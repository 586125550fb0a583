import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: closeAtExpiry()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/closeAtExpiry.md","filePath":"api/@portcullis/core/functions/closeAtExpiry.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/closeAtExpiry.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-closeatexpiry" tabindex="-1">Function: closeAtExpiry() <a class="header-anchor" href="#function-closeatexpiry" aria-label="Permalink to &quot;Function: closeAtExpiry()&quot;">​</a></h1><blockquote><p><strong>closeAtExpiry</strong>(<code>webSocket</code>, <code>identity</code>): <code>void</code></p></blockquote><p>Closes a WebSocket (code 3000, &quot;token expired&quot;) when the token it was opened with expires, to the second of its <code>exp</code>. A revocation or a lost role does not close it. Its timer keeps no process alive.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>webSocket</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/ClosableSocket"><code>ClosableSocket</code></a></td></tr><tr><td data-column="Parameter"><code>identity</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/closeAtExpiry.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const closeAtExpiry = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  closeAtExpiry as default
};
