import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Refusal","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Refusal.md","filePath":"api/@portcullis/core/type-aliases/Refusal.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Refusal.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-refusal" tabindex="-1">Type Alias: Refusal <a class="header-anchor" href="#type-alias-refusal" aria-label="Permalink to &quot;Type Alias: Refusal&quot;">​</a></h1><blockquote><p><strong>Refusal</strong> = <a href="/api/@portcullis/core/classes/TokenRefused"><code>TokenRefused</code></a> | <a href="/api/@portcullis/core/classes/KeysUnavailable"><code>KeysUnavailable</code></a></p></blockquote><p>Everything a gate can answer instead of letting a request through.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Refusal.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Refusal = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Refusal as default
};
