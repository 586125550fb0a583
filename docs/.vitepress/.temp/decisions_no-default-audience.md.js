import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"No default audience","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/no-default-audience.md","filePath":"decisions/no-default-audience.md"}');
const _sfc_main = { name: "decisions/no-default-audience.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="no-default-audience" tabindex="-1">No default audience <a class="header-anchor" href="#no-default-audience" aria-label="Permalink to &quot;No default audience&quot;">​</a></h1><p><strong>Decided.</strong> <code>audience</code> is required. <code>null</code> waives the check, in writing. <code>&#39;account&#39;</code> is refused.</p><p><strong>Why.</strong> A realm signs tokens for all its APIs with the same keys. Without an audience check, a token that somebody gave to the least trusted of them opens all the others. Libraries that leave the check off until it is asked for are run without it, and nothing shows. Keycloak does not put an API into <code>aud</code> by itself, so a check that is on by default would refuse the first token of every newcomer; a required option makes them decide, and the refusal names the mapper.</p><p><code>account</code> stands in nearly every Keycloak token, since nearly every user has roles on that built-in client: checking for it looks like a check and is none. It is no harm in a token beside other audiences; a token with <code>account</code> alone was made for no API of yours, and is <a href="/errors/AUDIENCE_MISMATCH">AUDIENCE_MISMATCH</a>. Nor does <code>azp</code> stand in for the audience: it names the program that calls, not the API that is called.</p><p><strong>What it costs.</strong> One more step in Keycloak before the first 200.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/no-default-audience.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const noDefaultAudience = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  noDefaultAudience as default
};
