import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: keycloakAuth","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/fastify/variables/keycloakAuth.md","filePath":"api/@portcullis/fastify/variables/keycloakAuth.md"}');
const _sfc_main = { name: "api/@portcullis/fastify/variables/keycloakAuth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-keycloakauth" tabindex="-1">Variable: keycloakAuth <a class="header-anchor" href="#variable-keycloakauth" aria-label="Permalink to &quot;Variable: keycloakAuth&quot;">​</a></h1><blockquote><p><code>const</code> <strong>keycloakAuth</strong>: <code>FastifyPluginAsync</code>&lt;<a href="/api/@portcullis/fastify/type-aliases/KeycloakAuthOptions"><code>KeycloakAuthOptions</code></a>&gt;</p></blockquote><p>Plugin: verifies the access token of each request in its scope and sets <code>request.auth</code>; answers 400, 401 or 503 itself otherwise. It establishes who calls, not what they may do: guards do that. Decorates the scope with <code>keycloak</code>, the verifier. Throws <code>ConfigurationError</code> with everything that is wrong with the options.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/fastify/variables/keycloakAuth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const keycloakAuth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  keycloakAuth as default
};
