import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"IDENTITY_KIND_WRONG","description":"","frontmatter":{},"headers":[],"relativePath":"errors/IDENTITY_KIND_WRONG.md","filePath":"errors/IDENTITY_KIND_WRONG.md"}');
const _sfc_main = { name: "errors/IDENTITY_KIND_WRONG.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="identity_kind_wrong" tabindex="-1">IDENTITY_KIND_WRONG <a class="header-anchor" href="#identity_kind_wrong" aria-label="Permalink to &quot;IDENTITY_KIND_WRONG&quot;">​</a></h1><p>This is for another kind of caller: a person, or a service account.</p><ul><li>Status: 403 Forbidden</li><li>Challenge: <code>Bearer error=&quot;insufficient_scope&quot;, error_description=&quot;This is for another kind of caller: a person, or a service account.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p><code>requireUser()</code> met a caller that is not proven to be a person, or <code>requireService()</code> one that is not proven to be a service account. What cannot be proven is neither, and both refuse it.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p>In the log <code>actual.kind</code> is <code>user</code>, <code>service</code> or <code>unknown</code>; the body&#39;s <code>required.kind</code> is what was asked.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><p>A service account is proven by the letters <code>cc</code> in the token id (Keycloak 26.2 and later) or by a <code>client_id</code> claim that nothing speaks against; a person by a session (<code>sid</code>) and no sign of a service account. The user name proves nothing: people may register as <code>service-account-anything</code>.</p><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">A machine calls a route for people, or the reverse</td><td data-column="mend">Call with the right grant: client credentials for machines, a login for people</td></tr><tr><td data-column="cause">A service account&#39;s token is <code>unknown</code></td><td data-column="mend">Its <code>client_id</code> claim is missing: assign the client scope <code>service_account</code> to the client</td></tr><tr><td data-column="cause">The token is derived (exchanged, refreshed by a service account, a permission token)</td><td data-column="mend">Call with a token of the client-credentials grant itself</td></tr><tr><td data-column="cause">A person&#39;s token has no <code>sid</code></td><td data-column="mend">It comes from a grant without a session. It is not proven to be a person&#39;s</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/IDENTITY_KIND_WRONG.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IDENTITY_KIND_WRONG = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IDENTITY_KIND_WRONG as default
};
