import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Algorithm","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Algorithm.md","filePath":"api/@portcullis/core/type-aliases/Algorithm.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Algorithm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-algorithm" tabindex="-1">Type Alias: Algorithm <a class="header-anchor" href="#type-alias-algorithm" aria-label="Permalink to &quot;Type Alias: Algorithm&quot;">​</a></h1><blockquote><p><strong>Algorithm</strong> = <code>&quot;RS256&quot;</code> | <code>&quot;RS384&quot;</code> | <code>&quot;RS512&quot;</code> | <code>&quot;PS256&quot;</code> | <code>&quot;PS384&quot;</code> | <code>&quot;PS512&quot;</code> | <code>&quot;ES256&quot;</code> | <code>&quot;ES384&quot;</code> | <code>&quot;ES512&quot;</code> | <code>&quot;EdDSA&quot;</code></p></blockquote><p>A signature algorithm with a public key: the only ones that are accepted (RFC 7518, section 3.1; EdDSA is Ed25519, RFC 8037).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Algorithm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Algorithm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Algorithm as default
};
