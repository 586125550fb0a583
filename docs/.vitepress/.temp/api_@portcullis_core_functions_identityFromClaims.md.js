import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: identityFromClaims()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/identityFromClaims.md","filePath":"api/@portcullis/core/functions/identityFromClaims.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/identityFromClaims.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-identityfromclaims" tabindex="-1">Function: identityFromClaims() <a class="header-anchor" href="#function-identityfromclaims" aria-label="Permalink to &quot;Function: identityFromClaims()&quot;">​</a></h1><blockquote><p><strong>identityFromClaims</strong>(<code>claims</code>, <code>rules?</code>): <a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a></p></blockquote><p>An identity made of claims that nobody verified: for unit tests of handlers. It establishes nothing, and no request ever gets one. <code>rules</code> are the verifier&#39;s options <code>rolesFrom</code>, <code>scopesFrom</code> and <code>groupRoles</code>, where it has any. Throws <code>TypeError</code> for what is no object, <code>ConfigurationError</code> for rules that are wrong.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>claims</code></td><td data-column="Type">{[<code>name</code>: <code>string</code>]: <code>unknown</code>; }</td></tr><tr><td data-column="Parameter"><code>rules?</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/IdentityOptions"><code>IdentityOptions</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/identityFromClaims.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const identityFromClaims = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  identityFromClaims as default
};
