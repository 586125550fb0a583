import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ALGORITHM_NOT_ALLOWED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/ALGORITHM_NOT_ALLOWED.md","filePath":"errors/ALGORITHM_NOT_ALLOWED.md"}');
const _sfc_main = { name: "errors/ALGORITHM_NOT_ALLOWED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="algorithm_not_allowed" tabindex="-1">ALGORITHM_NOT_ALLOWED <a class="header-anchor" href="#algorithm_not_allowed" aria-label="Permalink to &quot;ALGORITHM_NOT_ALLOWED&quot;">​</a></h1><p>The token is signed with an algorithm that is not allowed here.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The token is signed with an algorithm that is not allowed here.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The header&#39;s <code>alg</code> is not on the list of this API (option <code>algorithms</code>; by default RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512 and EdDSA). <code>HS*</code> and <code>none</code> are on no list. The check comes before the issuer and before any key.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>actual</code> is the token&#39;s <code>alg</code>, <code>expected</code> the list.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause"><code>HS256</code>, <code>HS384</code>, <code>HS512</code> in an access token: the client signs with a secret that only Keycloak knows</td><td data-column="mend"><em>Clients &gt; the client &gt; Advanced &gt; Fine grain OpenID Connect configuration &gt; Access token signature algorithm</em>: RS256, PS256, ES256 or EdDSA</td></tr><tr><td data-column="cause"><code>HS512</code> in something else</td><td data-column="mend">Refresh and action tokens are signed so. They are refused by their kind first (<a href="/errors/TOKEN_KIND_WRONG">TOKEN_KIND_WRONG</a>) where they name one</td></tr><tr><td data-column="cause">An asymmetric algorithm that <code>algorithms</code> leaves out</td><td data-column="mend">Add it, or change the client or the realm (<em>Realm settings &gt; Tokens &gt; Default Signature Algorithm</em>)</td></tr><tr><td data-column="cause"><code>none</code></td><td data-column="mend">Nobody vouches for this token</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/ALGORITHM_NOT_ALLOWED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ALGORITHM_NOT_ALLOWED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ALGORITHM_NOT_ALLOWED as default
};
