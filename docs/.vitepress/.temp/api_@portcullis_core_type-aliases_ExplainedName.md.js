import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ExplainedName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/ExplainedName.md","filePath":"api/@portcullis/core/type-aliases/ExplainedName.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/ExplainedName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-explainedname" tabindex="-1">Type Alias: ExplainedName <a class="header-anchor" href="#type-alias-explainedname" aria-label="Permalink to &quot;Type Alias: ExplainedName&quot;">​</a></h1><blockquote><p><strong>ExplainedName</strong> = <em>typeof</em> <code>names</code>[<code>number</code>]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/ExplainedName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExplainedName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExplainedName as default
};
