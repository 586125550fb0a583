import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"PROOF_REQUIRED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/PROOF_REQUIRED.md","filePath":"errors/PROOF_REQUIRED.md"}');
const _sfc_main = { name: "errors/PROOF_REQUIRED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="proof_required" tabindex="-1">PROOF_REQUIRED <a class="header-anchor" href="#proof_required" aria-label="Permalink to &quot;PROOF_REQUIRED&quot;">​</a></h1><p>The token is bound to a key, and a proof of possession cannot be checked here.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The token is bound to a key, and a proof of possession cannot be checked here.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The token is bound to a key: its payload <code>typ</code> is <code>DPoP</code>, or it has a <code>cnf</code> claim with a DPoP key (<code>jkt</code>) or a certificate (<code>x5t#S256</code>). Whoever presents it must prove to hold the key, and this version cannot check such a proof. Taking it as a plain bearer token would give a thief what binding is there to deny.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>actual</code> holds the <code>typ</code> and the names of the members of <code>cnf</code>; the hint says which of the two bindings it is.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The client requires DPoP</td><td data-column="mend"><em>Clients &gt; the client &gt; Settings &gt; Capability config &gt; &quot;Require DPoP bound tokens&quot;</em>: off, for clients that call this API</td></tr><tr><td data-column="cause">The client sent a <code>DPoP</code> header to the token endpoint of its own accord</td><td data-column="mend">Let it leave the header out: Keycloak binds the token whenever one is sent</td></tr><tr><td data-column="cause">The client&#39;s tokens are bound to its certificate</td><td data-column="mend"><em>Clients &gt; the client &gt; Advanced &gt; Advanced settings &gt; &quot;OAuth 2.0 Mutual TLS Certificate Bound Access Tokens Enabled&quot;</em>: off</td></tr></tbody></table><p>A bound token sent under the scheme <code>DPoP</code> is <a href="/errors/TOKEN_MISSING">TOKEN_MISSING</a>: no bearer credentials were sent.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/PROOF_REQUIRED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PROOF_REQUIRED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PROOF_REQUIRED as default
};
