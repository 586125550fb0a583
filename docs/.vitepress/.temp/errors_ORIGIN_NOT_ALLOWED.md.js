import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ORIGIN_NOT_ALLOWED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/ORIGIN_NOT_ALLOWED.md","filePath":"errors/ORIGIN_NOT_ALLOWED.md"}');
const _sfc_main = { name: "errors/ORIGIN_NOT_ALLOWED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="origin_not_allowed" tabindex="-1">ORIGIN_NOT_ALLOWED <a class="header-anchor" href="#origin_not_allowed" aria-label="Permalink to &quot;ORIGIN_NOT_ALLOWED&quot;">​</a></h1><p>A token that the browser sends by itself was used from a page of another origin.</p><ul><li>Status: 403 Forbidden</li><li>Challenge: <code>Bearer error=&quot;insufficient_scope&quot;, error_description=&quot;A token that the browser sends by itself was used from a page of another origin.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The token came from a cookie (or from a <code>tokenFrom</code> function that said <code>ambient: true</code>), the method changes something (anything but GET, HEAD and OPTIONS, or a WebSocket upgrade), and the request was not shown to come from an allowed page. A browser sends cookies along with requests that any site&#39;s page makes; without this check every site could act in the name of whoever is logged in.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>actual</code> is the request&#39;s <code>Origin</code>, <code>expected</code> the list of <code>allowedOrigins</code>.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><p>A request passes with <code>Sec-Fetch-Site: same-origin</code>, or with an <code>Origin</code> that is to the letter in <code>allowedOrigins</code> or in the token&#39;s <code>allowed-origins</code>. <code>*</code>, <code>null</code> and <code>same-site</code> never count.</p><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The page is served from another origin</td><td data-column="mend"><code>tokenFrom: { cookie: &#39;session&#39;, allowedOrigins: [&#39;https://app.example.com&#39;] }</code>, or <em>Clients &gt; the client &gt; Settings &gt; Web origins</em></td></tr><tr><td data-column="cause"><code>+</code> or <code>*</code> as web origin</td><td data-column="mend"><code>+</code> is fine: Keycloak writes the origins of the redirect URIs. <code>*</code> is not</td></tr><tr><td data-column="cause">No <code>Origin</code> and no <code>Sec-Fetch-Site</code></td><td data-column="mend">Not a browser: let such callers send the Authorization header</td></tr><tr><td data-column="cause">A proxy removes or rewrites <code>Origin</code></td><td data-column="mend">Pass it on</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/ORIGIN_NOT_ALLOWED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ORIGIN_NOT_ALLOWED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ORIGIN_NOT_ALLOWED as default
};
