import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HeaderSource","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/HeaderSource.md","filePath":"api/@portcullis/core/type-aliases/HeaderSource.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/HeaderSource.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-headersource" tabindex="-1">Type Alias: HeaderSource <a class="header-anchor" href="#type-alias-headersource" aria-label="Permalink to &quot;Type Alias: HeaderSource&quot;">​</a></h1><blockquote><p><strong>HeaderSource</strong> = <code>ClaimPath</code> | ((<code>identity</code>) =&gt; <code>unknown</code>)</p></blockquote><p>What a header says: a claim, by its path as in <code>rolesFrom</code>, or what a function of the identity returns.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/HeaderSource.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HeaderSource = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HeaderSource as default
};
