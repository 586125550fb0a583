import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"SCOPE_MISSING","description":"","frontmatter":{},"headers":[],"relativePath":"errors/SCOPE_MISSING.md","filePath":"errors/SCOPE_MISSING.md"}');
const _sfc_main = { name: "errors/SCOPE_MISSING.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="scope_missing" tabindex="-1">SCOPE_MISSING <a class="header-anchor" href="#scope_missing" aria-label="Permalink to &quot;SCOPE_MISSING&quot;">​</a></h1><p>The token lacks a scope that is required here.</p><ul><li>Status: 403 Forbidden</li><li>Challenge: <code>Bearer error=&quot;insufficient_scope&quot;, error_description=&quot;The token lacks a scope that is required here.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The token is good, and a guard asks for a scope that its <code>scope</code> claim does not hold: <code>requireScope</code>, <code>requireAnyScope</code>, <code>scope(...)</code>.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p>The challenge ends with <code>scope=&quot;...&quot;</code>, naming the scopes that are missing, so that a client knows what to ask for; the body&#39;s <code>required</code> names the first (neither with <code>disclose: false</code>). In the log <code>actual</code> lists the scopes the token has.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The client scope is <em>Optional</em> and was not requested</td><td data-column="mend">Request it at login: <code>scope=openid orders:read</code></td></tr><tr><td data-column="cause">It is not assigned to the client</td><td data-column="mend"><em>Clients &gt; the client &gt; Client scopes &gt; Add client scope</em>. Requested without that, the token endpoint answers 400 <code>invalid_scope</code></td></tr><tr><td data-column="cause">&quot;Include in token scope&quot; is off</td><td data-column="mend"><em>Client scopes &gt; the scope &gt; Settings</em></td></tr><tr><td data-column="cause">Keycloak&#39;s own scopes <code>basic</code>, <code>roles</code>, <code>acr</code>, <code>web-origins</code></td><td data-column="mend">They never stand in the claim</td></tr><tr><td data-column="cause">Scopes stand in another claim</td><td data-column="mend"><code>scopesFrom: &#39;path.to.claim&#39;</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/SCOPE_MISSING.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SCOPE_MISSING = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SCOPE_MISSING as default
};
