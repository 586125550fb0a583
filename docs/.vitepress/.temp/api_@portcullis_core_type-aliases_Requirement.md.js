import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Requirement","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Requirement.md","filePath":"api/@portcullis/core/type-aliases/Requirement.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Requirement.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-requirement" tabindex="-1">Type Alias: Requirement <a class="header-anchor" href="#type-alias-requirement" aria-label="Permalink to &quot;Type Alias: Requirement&quot;">​</a></h1><blockquote><p><strong>Requirement</strong> = <a href="/api/@portcullis/core/type-aliases/Leaf"><code>Leaf</code></a> | <a href="/api/@portcullis/core/interfaces/Not"><code>Not</code></a> | { <code>kind</code>: <code>&quot;anyOf&quot;</code> | <code>&quot;allOf&quot;</code>; <code>of</code>: readonly <code>Requirement</code>[]; }</p></blockquote><p>One condition, or several joined. Frozen; made by the builders.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Requirement.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Requirement = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Requirement as default
};
