import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HeaderFields","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/HeaderFields.md","filePath":"api/@portcullis/core/interfaces/HeaderFields.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/HeaderFields.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-headerfields" tabindex="-1">Interface: HeaderFields <a class="header-anchor" href="#interface-headerfields" aria-label="Permalink to &quot;Interface: HeaderFields&quot;">​</a></h1><p>What is said, by the name of the header that says it.</p><h2 id="indexable" tabindex="-1">Indexable <a class="header-anchor" href="#indexable" aria-label="Permalink to &quot;Indexable&quot;">​</a></h2><blockquote><p>[<code>header</code>: <code>string</code>]: <a href="/api/@portcullis/core/type-aliases/HeaderSource"><code>HeaderSource</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/HeaderFields.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HeaderFields = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HeaderFields as default
};
