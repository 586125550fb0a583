import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: OutageKind","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/type-aliases/OutageKind.md","filePath":"api/@portcullis/testing/type-aliases/OutageKind.md"}');
const _sfc_main = { name: "api/@portcullis/testing/type-aliases/OutageKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-outagekind" tabindex="-1">Type Alias: OutageKind <a class="header-anchor" href="#type-alias-outagekind" aria-label="Permalink to &quot;Type Alias: OutageKind&quot;">​</a></h1><blockquote><p><strong>OutageKind</strong> = <code>&quot;refuse&quot;</code> | <code>&quot;hang&quot;</code> | <code>&quot;hang-body&quot;</code> | <code>&quot;drip&quot;</code> | <code>&quot;reset&quot;</code> | <code>&quot;status&quot;</code> | <code>&quot;html&quot;</code> | <code>&quot;truncated&quot;</code> | <code>&quot;huge&quot;</code> | <code>&quot;gzip-bomb&quot;</code> | <code>&quot;redirect&quot;</code> | <code>&quot;wrong-issuer&quot;</code> | <code>&quot;other-jwks-origin&quot;</code> | <code>&quot;empty-keys&quot;</code> | <code>&quot;flap&quot;</code></p></blockquote><p>One kind of trouble. <code>refuse</code> closes the port; the others answer wrongly, late or never.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/type-aliases/OutageKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OutageKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OutageKind as default
};
