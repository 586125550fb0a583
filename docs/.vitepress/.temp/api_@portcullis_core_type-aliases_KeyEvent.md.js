import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: KeyEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/KeyEvent.md","filePath":"api/@portcullis/core/type-aliases/KeyEvent.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/KeyEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-keyevent" tabindex="-1">Type Alias: KeyEvent <a class="header-anchor" href="#type-alias-keyevent" aria-label="Permalink to &quot;Type Alias: KeyEvent&quot;">​</a></h1><blockquote><p><strong>KeyEvent</strong> = <code>KeysRefreshed</code> | <code>KeysRefreshFailed</code> | <code>KeysRotated</code> | <code>KeySkipped</code> | <code>KeysStale</code></p></blockquote><p>Everything that key stores tell.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/KeyEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KeyEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KeyEvent as default
};
