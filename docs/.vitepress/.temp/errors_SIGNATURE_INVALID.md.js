import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"SIGNATURE_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/SIGNATURE_INVALID.md","filePath":"errors/SIGNATURE_INVALID.md"}');
const _sfc_main = { name: "errors/SIGNATURE_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="signature_invalid" tabindex="-1">SIGNATURE_INVALID <a class="header-anchor" href="#signature_invalid" aria-label="Permalink to &quot;SIGNATURE_INVALID&quot;">​</a></h1><p>The signature of the token does not hold.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The signature of the token does not hold.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>A key of the issuer fits the token, and the signature does not hold under it. Nothing in the token can be believed; its claims are not in the log.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>expected</code> names the <code>kid</code> and <code>alg</code> that were used.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">Somebody changed the payload</td><td data-column="mend">An attack, or a test. Nothing to mend</td></tr><tr><td data-column="cause">The token was cut or re-encoded on its way</td><td data-column="mend">Send the <code>access_token</code> byte for byte; look at middleware that rewrites headers</td></tr><tr><td data-column="cause">Static keys (<code>jwks</code>) that are outdated or copied wrongly</td><td data-column="mend">Leave <code>jwks</code> out, or take it from <code>exportKeys()</code> or from the realm&#39;s <code>/protocol/openid-connect/certs</code></td></tr><tr><td data-column="cause">Two servers use one <code>kid</code> for different keys</td><td data-column="mend">Happens when realms are copied with their key ids and made anew: give one of them new keys</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/SIGNATURE_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SIGNATURE_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SIGNATURE_INVALID as default
};
