import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Issuer","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Issuer.md","filePath":"api/@portcullis/core/type-aliases/Issuer.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Issuer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-issuer" tabindex="-1">Type Alias: Issuer <a class="header-anchor" href="#type-alias-issuer" aria-label="Permalink to &quot;Type Alias: Issuer&quot;">​</a></h1><blockquote><p><strong>Issuer</strong> = <code>string</code> | { <code>baseUrl</code>: <code>string</code>; <code>realm</code>: <code>string</code>; }</p></blockquote><p>A realm: its URL, or Keycloak&#39;s base URL (what stands before <code>/realms/</code>) and the realm&#39;s name, which is compared with case.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Issuer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Issuer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Issuer as default
};
