import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RouteStatus","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/RouteStatus.md","filePath":"api/@portcullis/core/type-aliases/RouteStatus.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/RouteStatus.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-routestatus" tabindex="-1">Type Alias: RouteStatus <a class="header-anchor" href="#type-alias-routestatus" aria-label="Permalink to &quot;Type Alias: RouteStatus&quot;">​</a></h1><blockquote><p><strong>RouteStatus</strong> = <code>&quot;guarded&quot;</code> | <code>&quot;public&quot;</code> | <code>&quot;unguarded&quot;</code></p></blockquote><p>Whether a route asks something of its caller, is public on purpose, or neither.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/RouteStatus.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RouteStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RouteStatus as default
};
