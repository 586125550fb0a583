import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RequestCounts","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/type-aliases/RequestCounts.md","filePath":"api/@portcullis/testing/type-aliases/RequestCounts.md"}');
const _sfc_main = { name: "api/@portcullis/testing/type-aliases/RequestCounts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-requestcounts" tabindex="-1">Type Alias: RequestCounts <a class="header-anchor" href="#type-alias-requestcounts" aria-label="Permalink to &quot;Type Alias: RequestCounts&quot;">​</a></h1><blockquote><p><strong>RequestCounts</strong> = <code>{ [Name in EndpointName]: number }</code></p></blockquote><p>How often each endpoint was asked.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/type-aliases/RequestCounts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RequestCounts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RequestCounts as default
};
