import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: createVerifier()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/createVerifier.md","filePath":"api/@portcullis/core/functions/createVerifier.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/createVerifier.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-createverifier" tabindex="-1">Function: createVerifier() <a class="header-anchor" href="#function-createverifier" aria-label="Permalink to &quot;Function: createVerifier()&quot;">​</a></h1><blockquote><p><strong>createVerifier</strong>(<code>options</code>): <a href="/api/@portcullis/core/interfaces/Verifier"><code>Verifier</code></a></p></blockquote><p>Makes a verifier. Fetches nothing yet: keys are loaded at the first token, or by <code>ready()</code>. Throws <code>ConfigurationError</code> with everything that is wrong with the options.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>options</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/VerifierOptions"><code>VerifierOptions</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/Verifier"><code>Verifier</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/createVerifier.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const createVerifier = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  createVerifier as default
};
