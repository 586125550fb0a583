import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Open behind the gate, unless you say otherwise","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/open-behind-the-gate.md","filePath":"decisions/open-behind-the-gate.md"}');
const _sfc_main = { name: "decisions/open-behind-the-gate.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="open-behind-the-gate-unless-you-say-otherwise" tabindex="-1">Open behind the gate, unless you say otherwise <a class="header-anchor" href="#open-behind-the-gate-unless-you-say-otherwise" aria-label="Permalink to &quot;Open behind the gate, unless you say otherwise&quot;">​</a></h1><p><strong>Decided.</strong> Behind <code>keycloakAuth</code> a route without a guard is open to every caller with a token for this API. <code>defaultDeny: true</code> refuses such routes; it is off unless asked for.</p><p><strong>Why.</strong> &quot;Signed in&quot; is enough for many routes, and for whole APIs. A gate that refused every route without a guard would answer the first request of every newcomer with 403, and teach them to write a guard that asks nothing. Keycloak&#39;s audience already says for which API a token is: a stranger to the API does not come this far.</p><p><strong>What it costs.</strong> A route whose guard was forgotten is open to all callers of the API, and nothing shows. Where that is too much, <code>defaultDeny</code> makes it a 403, <code>requireAuth()</code> says of a route that any caller is meant, <code>publicRoute()</code> that it asks nothing, and <code>auditRoutes(app)</code> makes a test of the list.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/open-behind-the-gate.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const openBehindTheGate = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  openBehindTheGate as default
};
