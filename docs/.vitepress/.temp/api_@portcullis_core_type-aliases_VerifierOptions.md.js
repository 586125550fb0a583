import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: VerifierOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/VerifierOptions.md","filePath":"api/@portcullis/core/type-aliases/VerifierOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/VerifierOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-verifieroptions" tabindex="-1">Type Alias: VerifierOptions <a class="header-anchor" href="#type-alias-verifieroptions" aria-label="Permalink to &quot;Type Alias: VerifierOptions&quot;">​</a></h1><blockquote><p><strong>VerifierOptions</strong> = <a href="/api/@portcullis/core/interfaces/OneRealmOptions"><code>OneRealmOptions</code></a> | <a href="/api/@portcullis/core/interfaces/ManyRealmsOptions"><code>ManyRealmsOptions</code></a></p></blockquote><p>Everything a verifier may be told. <code>issuer</code> and <code>audience</code> (or <code>realms</code>) are required; nothing else is.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/VerifierOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VerifierOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VerifierOptions as default
};
