import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Decisions","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/index.md","filePath":"decisions/README.md"}');
const _sfc_main = { name: "decisions/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="decisions" tabindex="-1">Decisions <a class="header-anchor" href="#decisions" aria-label="Permalink to &quot;Decisions&quot;">​</a></h1><p>Short records of choices that are not obvious from the code, with what they cost.</p><ul><li><a href="/decisions/esm-only">ES modules only</a></li><li><a href="/decisions/node-crypto-on-the-hot-path">Signatures by node:crypto, not by jose</a></li><li><a href="/decisions/no-default-audience">No default audience</a></li><li><a href="/decisions/503-for-what-cannot-be-known">503 for what cannot be known</a></li><li><a href="/decisions/the-door-writes-the-refusal">The door writes the refusal</a></li><li><a href="/decisions/five-packages">Five packages</a></li><li><a href="/decisions/no-token-in-the-query">No token in the query</a></li><li><a href="/decisions/order-of-checks">One order of checks</a></li><li><a href="/decisions/open-behind-the-gate">Open behind the gate, unless you say otherwise</a></li><li><a href="/decisions/a-memory-of-verified-tokens">A memory of verified tokens</a></li><li><a href="/decisions/no-introspection">Tokens are judged here, not at Keycloak</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/README.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const README = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  README as default
};
