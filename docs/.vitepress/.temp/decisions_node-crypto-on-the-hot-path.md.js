import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Signatures by node:crypto, not by jose","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/node-crypto-on-the-hot-path.md","filePath":"decisions/node-crypto-on-the-hot-path.md"}');
const _sfc_main = { name: "decisions/node-crypto-on-the-hot-path.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="signatures-by-nodecrypto-not-by-jose" tabindex="-1">Signatures by node:crypto, not by jose <a class="header-anchor" href="#signatures-by-nodecrypto-not-by-jose" aria-label="Permalink to &quot;Signatures by node:crypto, not by jose&quot;">​</a></h1><p><strong>Decided.</strong> Signatures are verified with <code>crypto.verify</code>, on the calling thread, on a <code>KeyObject</code> that is made once per key. <code>jose</code> is the oracle in the tests.</p><p><strong>Why.</strong> <code>jose</code> verifies through WebCrypto, which is asynchronous: every token then costs promises and a trip through the thread pool, about twice the time of the check itself for RS256. Synchronous verification also lets a remembered token, and one with a known key, be judged in the same tick, which <code>verifySync</code> and the middleware use.</p><p><strong>What it costs.</strong> The parameters that a JOSE library sets have to be set here, and each is a place to be wrong: <code>saltLength</code> for PS, the raw form of the signature (<code>ieee-p1363</code>) and its exact length for ES, Ed25519 alone for EdDSA. They stand in one table, <code>signature/algorithms.ts</code>, and the import of keys in one file, <code>keys/jwks.ts</code>. A verification blocks its thread for some tens of microseconds; ES512 and large RSA keys for more.</p><p><strong>What holds it.</strong> <code>crypto.verify</code> is called in one file, <code>signature/verify.ts</code>; a rule of direction keeps <code>node:crypto</code> to that folder and to the import of keys.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/node-crypto-on-the-hot-path.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const nodeCryptoOnTheHotPath = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  nodeCryptoOnTheHotPath as default
};
