import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RefusalCode","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/RefusalCode.md","filePath":"api/@portcullis/core/type-aliases/RefusalCode.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/RefusalCode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-refusalcode" tabindex="-1">Type Alias: RefusalCode <a class="header-anchor" href="#type-alias-refusalcode" aria-label="Permalink to &quot;Type Alias: RefusalCode&quot;">​</a></h1><blockquote><p><strong>RefusalCode</strong> = <code>&quot;TOKEN_MISSING&quot;</code> | <code>&quot;REQUEST_AMBIGUOUS&quot;</code> | <code>&quot;CREDENTIALS_MALFORMED&quot;</code> | <code>&quot;TOKEN_MALFORMED&quot;</code> | <code>&quot;TOKEN_TOO_LARGE&quot;</code> | <code>&quot;TOKEN_KIND_WRONG&quot;</code> | <code>&quot;ALGORITHM_NOT_ALLOWED&quot;</code> | <code>&quot;ISSUER_UNKNOWN&quot;</code> | <code>&quot;KEY_UNKNOWN&quot;</code> | <code>&quot;SIGNATURE_INVALID&quot;</code> | <code>&quot;TOKEN_EXPIRED&quot;</code> | <code>&quot;TOKEN_NOT_YET_VALID&quot;</code> | <code>&quot;TOKEN_TOO_OLD&quot;</code> | <code>&quot;AUDIENCE_MISMATCH&quot;</code> | <code>&quot;PARTY_NOT_ALLOWED&quot;</code> | <code>&quot;CLAIM_INVALID&quot;</code> | <code>&quot;PROOF_REQUIRED&quot;</code> | <code>&quot;TOKEN_REVOKED&quot;</code> | <code>&quot;ROLE_MISSING&quot;</code> | <code>&quot;SCOPE_MISSING&quot;</code> | <code>&quot;GROUP_MISSING&quot;</code> | <code>&quot;ORGANIZATION_MISSING&quot;</code> | <code>&quot;CLAIM_MISMATCH&quot;</code> | <code>&quot;IDENTITY_KIND_WRONG&quot;</code> | <code>&quot;ORIGIN_NOT_ALLOWED&quot;</code> | <code>&quot;REQUIREMENT_FAILED&quot;</code></p></blockquote><p>The codes that speak about the token or the request; the one other says that the keys are out of reach.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/RefusalCode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RefusalCode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RefusalCode as default
};
