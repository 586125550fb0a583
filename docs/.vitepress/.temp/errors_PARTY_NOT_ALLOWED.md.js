import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"PARTY_NOT_ALLOWED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/PARTY_NOT_ALLOWED.md","filePath":"errors/PARTY_NOT_ALLOWED.md"}');
const _sfc_main = { name: "errors/PARTY_NOT_ALLOWED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="party_not_allowed" tabindex="-1">PARTY_NOT_ALLOWED <a class="header-anchor" href="#party_not_allowed" aria-label="Permalink to &quot;PARTY_NOT_ALLOWED&quot;">​</a></h1><p>The token was issued to a client that may not call this API.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The token was issued to a client that may not call this API.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>Only where <code>authorizedParties</code> is set: the token was issued to a client (<code>azp</code>, or <code>client_id</code> where the token has no <code>azp</code>) that is not on the list, or names none.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>actual</code> is the client of the token, <code>expected</code> the list.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">A new client calls</td><td data-column="mend">Add its client id to <code>authorizedParties</code></td></tr><tr><td data-column="cause">After a token exchange, <code>azp</code> is the client that exchanged</td><td data-column="mend">List that one</td></tr><tr><td data-column="cause">The list holds names, not client ids</td><td data-column="mend"><em>Clients</em> shows the client id in its first column</td></tr></tbody></table><p>For a single route use <code>requireParty(&#39;a&#39;, &#39;b&#39;)</code>; it narrows what the gate lets in and answers 403.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/PARTY_NOT_ALLOWED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PARTY_NOT_ALLOWED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PARTY_NOT_ALLOWED as default
};
