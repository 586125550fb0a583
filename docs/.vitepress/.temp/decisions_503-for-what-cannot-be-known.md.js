import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"503 for what cannot be known","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/503-for-what-cannot-be-known.md","filePath":"decisions/503-for-what-cannot-be-known.md"}');
const _sfc_main = { name: "decisions/503-for-what-cannot-be-known.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="503-for-what-cannot-be-known" tabindex="-1">503 for what cannot be known <a class="header-anchor" href="#503-for-what-cannot-be-known" aria-label="Permalink to &quot;503 for what cannot be known&quot;">​</a></h1><p><strong>Decided.</strong> While keys cannot be fetched, a token that needs them is answered with 503 and <code>Retry-After</code>, never with 401. Keys that are known go on working, for a day by default.</p><p><strong>Why.</strong> A 401 says &quot;this token is bad&quot;, and clients act on it: they throw the token away, log the user out, and send everybody to the login page of a server that is already in trouble. Nothing was learnt about the token, so nothing is said about it.</p><p>An unknown <code>kid</code> is looked for once, at once; after that at most one fetch runs per cool-down. In a cool-down after a fetch that succeeded the key is known not to be there: <a href="/errors/KEY_UNKNOWN">KEY_UNKNOWN</a>, 401. After one that failed it is not known: <a href="/errors/KEYS_UNAVAILABLE">KEYS_UNAVAILABLE</a>, 503.</p><p><strong>What it costs.</strong> During an outage, forged tokens with invented key ids get 503 as well. And a key that was withdrawn in an emergency works until the set is next fetched: <code>keys.maxAgeSeconds</code> (600) bounds that while Keycloak can be reached, <code>keys.staleForSeconds</code> while it cannot. Lower both where that matters more than surviving an outage.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/503-for-what-cannot-be-known.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _503ForWhatCannotBeKnown = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _503ForWhatCannotBeKnown as default
};
