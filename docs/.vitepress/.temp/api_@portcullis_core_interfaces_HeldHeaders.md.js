import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HeldHeaders","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/HeldHeaders.md","filePath":"api/@portcullis/core/interfaces/HeldHeaders.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/HeldHeaders.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-heldheaders" tabindex="-1">Interface: HeldHeaders <a class="header-anchor" href="#interface-heldheaders" aria-label="Permalink to &quot;Interface: HeldHeaders&quot;">​</a></h1><p>Headers as Node&#39;s response gives them.</p><h2 id="indexable" tabindex="-1">Indexable <a class="header-anchor" href="#indexable" aria-label="Permalink to &quot;Indexable&quot;">​</a></h2><blockquote><p>[<code>name</code>: <code>string</code>]: <code>string</code> | <code>number</code> | readonly <code>string</code>[] | <code>undefined</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/HeldHeaders.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HeldHeaders = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HeldHeaders as default
};
