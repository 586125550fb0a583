import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: refusedKinds","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/variables/refusedKinds.md","filePath":"api/@portcullis/testing/variables/refusedKinds.md"}');
const _sfc_main = { name: "api/@portcullis/testing/variables/refusedKinds.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-refusedkinds" tabindex="-1">Variable: refusedKinds <a class="header-anchor" href="#variable-refusedkinds" aria-label="Permalink to &quot;Variable: refusedKinds&quot;">​</a></h1><blockquote><p><code>const</code> <strong>refusedKinds</strong>: <code>{ readonly [Kind in RefusedKind]: string }</code></p></blockquote><p>What an API with the audience <code>acme-orders-api</code> answers to each kind of the forge: the refusal&#39;s code.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/variables/refusedKinds.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const refusedKinds = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  refusedKinds as default
};
