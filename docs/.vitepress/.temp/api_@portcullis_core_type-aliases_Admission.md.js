import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Admission","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Admission.md","filePath":"api/@portcullis/core/type-aliases/Admission.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Admission.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-admission" tabindex="-1">Type Alias: Admission <a class="header-anchor" href="#type-alias-admission" aria-label="Permalink to &quot;Type Alias: Admission&quot;">​</a></h1><blockquote><p><strong>Admission</strong> = <a href="/api/@portcullis/core/interfaces/Admitted"><code>Admitted</code></a> | <a href="/api/@portcullis/core/interfaces/Refused"><code>Refused</code></a></p></blockquote><p>What a gate says of a request.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Admission.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Admission = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Admission as default
};
