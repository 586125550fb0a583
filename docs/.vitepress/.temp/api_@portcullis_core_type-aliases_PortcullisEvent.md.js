import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: PortcullisEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/PortcullisEvent.md","filePath":"api/@portcullis/core/type-aliases/PortcullisEvent.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/PortcullisEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-portcullisevent" tabindex="-1">Type Alias: PortcullisEvent <a class="header-anchor" href="#type-alias-portcullisevent" aria-label="Permalink to &quot;Type Alias: PortcullisEvent&quot;">​</a></h1><blockquote><p><strong>PortcullisEvent</strong> = <a href="/api/@portcullis/core/interfaces/DecisionEvent"><code>DecisionEvent</code></a> | <a href="/api/@portcullis/core/interfaces/RequestEvent"><code>RequestEvent</code></a> | <a href="/api/@portcullis/core/type-aliases/KeyEvent"><code>KeyEvent</code></a></p></blockquote><p>Everything that <code>observe</code> is told; <code>type</code> tells them apart.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/PortcullisEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PortcullisEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PortcullisEvent as default
};
