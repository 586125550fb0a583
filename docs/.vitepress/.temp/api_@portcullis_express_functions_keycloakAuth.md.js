import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: keycloakAuth()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/functions/keycloakAuth.md","filePath":"api/@portcullis/express/functions/keycloakAuth.md"}');
const _sfc_main = { name: "api/@portcullis/express/functions/keycloakAuth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-keycloakauth" tabindex="-1">Function: keycloakAuth() <a class="header-anchor" href="#function-keycloakauth" aria-label="Permalink to &quot;Function: keycloakAuth()&quot;">​</a></h1><blockquote><p><strong>keycloakAuth</strong>(<code>options</code>): <a href="/api/@portcullis/express/interfaces/KeycloakAuth"><code>KeycloakAuth</code></a></p></blockquote><p>Verifies the access token of each request and sets <code>req.auth</code>; answers 400, 401 or 503 itself otherwise. It establishes who calls, not what they may do: guards do that. Put a CORS middleware before it. Throws <code>ConfigurationError</code> at once with everything that is wrong with the options.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>options</code></td><td data-column="Type"><a href="/api/@portcullis/express/type-aliases/KeycloakAuthOptions"><code>KeycloakAuthOptions</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/express/interfaces/KeycloakAuth"><code>KeycloakAuth</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/functions/keycloakAuth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const keycloakAuth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  keycloakAuth as default
};
