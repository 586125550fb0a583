import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Tokens are judged here, not at Keycloak","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/no-introspection.md","filePath":"decisions/no-introspection.md"}');
const _sfc_main = { name: "decisions/no-introspection.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="tokens-are-judged-here-not-at-keycloak" tabindex="-1">Tokens are judged here, not at Keycloak <a class="header-anchor" href="#tokens-are-judged-here-not-at-keycloak" aria-label="Permalink to &quot;Tokens are judged here, not at Keycloak&quot;">​</a></h1><p><strong>Decided.</strong> A token is judged by its signature and its claims, in this process. Keycloak is asked for its keys, not about tokens.</p><p><strong>Why.</strong> Asking Keycloak about each token (RFC 7662) puts a network round trip, and Keycloak&#39;s availability, into every request of every API; a restart of Keycloak is then an outage of everything. A signed token carries what an API needs to know, and a key set that is fetched now and then serves through an outage.</p><p><strong>What it costs.</strong> What Keycloak has meanwhile ended (a session, a user, a client) holds until the token&#39;s <code>exp</code>. Short lifespans bound that; <a href="/operations#taking-tokens-back">Taking tokens back</a> is for where minutes are too long. Opaque tokens cannot be judged at all: <a href="/errors/TOKEN_MALFORMED">TOKEN_MALFORMED</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/no-introspection.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const noIntrospection = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  noIntrospection as default
};
