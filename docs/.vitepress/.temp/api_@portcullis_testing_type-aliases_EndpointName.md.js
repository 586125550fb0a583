import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: EndpointName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/type-aliases/EndpointName.md","filePath":"api/@portcullis/testing/type-aliases/EndpointName.md"}');
const _sfc_main = { name: "api/@portcullis/testing/type-aliases/EndpointName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-endpointname" tabindex="-1">Type Alias: EndpointName <a class="header-anchor" href="#type-alias-endpointname" aria-label="Permalink to &quot;Type Alias: EndpointName&quot;">​</a></h1><blockquote><p><strong>EndpointName</strong> = <code>&quot;discovery&quot;</code> | <code>&quot;jwks&quot;</code> | <code>&quot;token&quot;</code> | <code>&quot;introspection&quot;</code> | <code>&quot;logout&quot;</code> | <code>&quot;revocation&quot;</code> | <code>&quot;realm&quot;</code> | <code>&quot;other&quot;</code></p></blockquote><p>What the counters of a realm count.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/type-aliases/EndpointName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EndpointName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EndpointName as default
};
