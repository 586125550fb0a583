import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CLAIM_MISMATCH","description":"","frontmatter":{},"headers":[],"relativePath":"errors/CLAIM_MISMATCH.md","filePath":"errors/CLAIM_MISMATCH.md"}');
const _sfc_main = { name: "errors/CLAIM_MISMATCH.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="claim_mismatch" tabindex="-1">CLAIM_MISMATCH <a class="header-anchor" href="#claim_mismatch" aria-label="Permalink to &quot;CLAIM_MISMATCH&quot;">​</a></h1><p>A claim of the token does not have the value that is required here.</p><ul><li>Status: 403 Forbidden</li><li>Challenge: <code>Bearer error=&quot;insufficient_scope&quot;, error_description=&quot;A claim of the token does not have the value that is required here.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The token is good, and a claim is not what a guard asks: <code>requireClaim</code>, <code>claim(...)</code>. Also where the claim is missing, where the expected value is to come from the request and is not there, and where a predicate throws, returns a promise or anything but a boolean.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p>The body&#39;s <code>required</code> names the claim, never a value. In the log <code>expected</code> says what was asked, <code>actual</code> what the token holds at that path.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The claim is not in the access token</td><td data-column="mend">Look at its mapper: &quot;Add to access token&quot; must be on, and the client scope assigned to the calling client</td></tr><tr><td data-column="cause"><code>sub</code> is missing</td><td data-column="mend">The client lacks the client scope <code>basic</code> (common in imported realms), or its tokens are lightweight</td></tr><tr><td data-column="cause">A number against a string, <code>true</code> against <code>&#39;true&#39;</code></td><td data-column="mend">Values are compared with their type: see &quot;Claim JSON Type&quot; of the mapper</td></tr><tr><td data-column="cause">The path is cut at a dot of the name</td><td data-column="mend">Escape it (<code>&#39;acme\\\\.com&#39;</code>), or write the names as a list: <code>[&#39;https://acme.com/tenant&#39;]</code></td></tr><tr><td data-column="cause">A session id is compared with the pattern of a UUID</td><td data-column="mend"><code>sid</code> and <code>jti</code> are opaque text; their form has changed between versions of Keycloak</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/CLAIM_MISMATCH.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CLAIM_MISMATCH = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CLAIM_MISMATCH as default
};
