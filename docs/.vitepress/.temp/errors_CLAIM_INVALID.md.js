import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CLAIM_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/CLAIM_INVALID.md","filePath":"errors/CLAIM_INVALID.md"}');
const _sfc_main = { name: "errors/CLAIM_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="claim_invalid" tabindex="-1">CLAIM_INVALID <a class="header-anchor" href="#claim_invalid" aria-label="Permalink to &quot;CLAIM_INVALID&quot;">​</a></h1><p>A claim of the token is missing or of the wrong type.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;A claim of the token is missing or of the wrong type.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>A registered claim has a type it must not have: <code>exp</code> missing, <code>exp</code>, <code>nbf</code> or <code>iat</code> not a number, <code>sub</code> not a string, <code>aud</code> neither a string nor a list of strings. Or <code>claimsSchema</code> is set, and the claims do not fit it. The signature is good: the issuer really wrote it so.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>expected</code> names the claim and its type, <code>actual</code> the type that was found. For <code>claimsSchema</code>, <code>actual</code> lists the paths and what is wrong there.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">A mapper writes one of these claims, with &quot;Claim JSON Type&quot; set wrongly</td><td data-column="mend"><em>Clients &gt; the client &gt; Client scopes &gt; (client)-dedicated</em>: find the mapper whose &quot;Token Claim Name&quot; is the claim, and set the type to String, or remove it</td></tr><tr><td data-column="cause">The claims do not fit <code>claimsSchema</code></td><td data-column="mend">Make the schema say what the realm&#39;s mappers write (<em>Client scopes &gt; Evaluate</em> shows it), or mend the mapper</td></tr><tr><td data-column="cause"><code>claimsSchema</code> threw or returned a promise</td><td data-column="mend">It must answer at once</td></tr><tr><td data-column="cause"><code>exp</code> is missing</td><td data-column="mend">An access token of Keycloak always has one. A token without it would hold for ever, and no option accepts it</td></tr></tbody></table><p>A missing <code>sub</code> is not refused: tokens of clients without the client scope <code>basic</code>, and lightweight tokens, have none; <code>auth.subject</code> is then <code>undefined</code>. Assign <code>basic</code> where the application needs it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/CLAIM_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CLAIM_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CLAIM_INVALID as default
};
