import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RefusedKind","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/type-aliases/RefusedKind.md","filePath":"api/@portcullis/testing/type-aliases/RefusedKind.md"}');
const _sfc_main = { name: "api/@portcullis/testing/type-aliases/RefusedKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-refusedkind" tabindex="-1">Type Alias: RefusedKind <a class="header-anchor" href="#type-alias-refusedkind" aria-label="Permalink to &quot;Type Alias: RefusedKind&quot;">​</a></h1><blockquote><p><strong>RefusedKind</strong> = <code>&quot;expired&quot;</code> | <code>&quot;notYetValid&quot;</code> | <code>&quot;issuedInFuture&quot;</code> | <code>&quot;withoutExp&quot;</code> | <code>&quot;expAsText&quot;</code> | <code>&quot;subAsNumber&quot;</code> | <code>&quot;audWithNumber&quot;</code> | <code>&quot;idToken&quot;</code> | <code>&quot;logoutToken&quot;</code> | <code>&quot;refreshToken&quot;</code> | <code>&quot;offlineToken&quot;</code> | <code>&quot;withoutTyp&quot;</code> | <code>&quot;dpopProof&quot;</code> | <code>&quot;wrongAudience&quot;</code> | <code>&quot;accountAudience&quot;</code> | <code>&quot;withoutAudience&quot;</code> | <code>&quot;lightweight&quot;</code> | <code>&quot;wrongIssuer&quot;</code> | <code>&quot;withoutIssuer&quot;</code> | <code>&quot;algNone&quot;</code> | <code>&quot;hs256&quot;</code> | <code>&quot;hs256WithPublicKey&quot;</code> | <code>&quot;unknownKid&quot;</code> | <code>&quot;otherRealmSameKid&quot;</code> | <code>&quot;withoutKid&quot;</code> | <code>&quot;encryptionKey&quot;</code> | <code>&quot;wrongAlgForKey&quot;</code> | <code>&quot;tampered&quot;</code> | <code>&quot;badSignature&quot;</code> | <code>&quot;emptySignature&quot;</code> | <code>&quot;dpopBound&quot;</code> | <code>&quot;dpopBoundAsBearer&quot;</code> | <code>&quot;mtlsBound&quot;</code> | <code>&quot;critHeader&quot;</code> | <code>&quot;b64Header&quot;</code> | <code>&quot;nested&quot;</code> | <code>&quot;duplicateHeaderMember&quot;</code> | <code>&quot;encrypted&quot;</code> | <code>&quot;payloadNoObject&quot;</code> | <code>&quot;embeddedJwk&quot;</code> | <code>&quot;jku&quot;</code></p></blockquote><p>The kinds of token that must be refused.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/type-aliases/RefusedKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RefusedKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RefusedKind as default
};
