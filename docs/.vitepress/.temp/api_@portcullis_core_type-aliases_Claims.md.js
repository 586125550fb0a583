import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Claims","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Claims.md","filePath":"api/@portcullis/core/type-aliases/Claims.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Claims.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-claims" tabindex="-1">Type Alias: Claims <a class="header-anchor" href="#type-alias-claims" aria-label="Permalink to &quot;Type Alias: Claims&quot;">​</a></h1><blockquote><p><strong>Claims</strong> = <code>object</code></p></blockquote><p>The members of a JSON object whose types nobody has checked yet. Read own properties only.</p><h2 id="index-signature" tabindex="-1">Index Signature <a class="header-anchor" href="#index-signature" aria-label="Permalink to &quot;Index Signature&quot;">​</a></h2><p>[<code>name</code>: <code>string</code>]: <code>unknown</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Claims.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Claims = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Claims as default
};
