import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TOKEN_REVOKED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TOKEN_REVOKED.md","filePath":"errors/TOKEN_REVOKED.md"}');
const _sfc_main = { name: "errors/TOKEN_REVOKED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="token_revoked" tabindex="-1">TOKEN_REVOKED <a class="header-anchor" href="#token_revoked" aria-label="Permalink to &quot;TOKEN_REVOKED&quot;">​</a></h1><p>The token has been revoked.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The token has been revoked.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>Only where the option <code>revoked</code> is set: the predicate answered <code>true</code> for this identity. It also refuses when the predicate throws, returns a promise, or answers with anything but a boolean; that is a defect of the application and is reported once more as a process warning (<code>PORTCULLIS_REVOKED_UNDECIDED</code>).</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>actual.tokenId</code> is the token&#39;s <code>jti</code>. A hint stands there only where the predicate did not answer.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The token was taken back</td><td data-column="mend">Log in again</td></tr><tr><td data-column="cause">The token is older than what a list of <code>createRevocations</code> has had to forget (<code>PORTCULLIS_REVOCATIONS_FORGOTTEN</code>)</td><td data-column="mend">Get a new token; set <code>maxLifetimeSeconds</code> and <code>maxEntries</code> of the list to what the realm issues: see <a href="/operations">Operations</a></td></tr><tr><td data-column="cause">The predicate is <code>async</code></td><td data-column="mend">It must answer at once: keep the list of revoked sessions in memory, and fill it from outside</td></tr></tbody></table><p>Without <code>revoked</code>, an access token holds until its <code>exp</code>, whatever happens in Keycloak: a logout, &quot;Sign out all active sessions&quot;, a pushed not-before and a disabled user end sessions and refresh tokens, not access tokens that are already out. Short lifespans limit that; <code>requireFreshToken</code> limits it further for single routes.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TOKEN_REVOKED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TOKEN_REVOKED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TOKEN_REVOKED as default
};
