import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Revocation","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Revocation.md","filePath":"api/@portcullis/core/type-aliases/Revocation.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Revocation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-revocation" tabindex="-1">Type Alias: Revocation <a class="header-anchor" href="#type-alias-revocation" aria-label="Permalink to &quot;Type Alias: Revocation&quot;">​</a></h1><blockquote><p><strong>Revocation</strong> = { <code>sessionId?</code>: <code>never</code>; <code>subject?</code>: <code>never</code>; <code>tokenId</code>: <code>string</code>; } | { <code>sessionId</code>: <code>string</code>; <code>subject?</code>: <code>never</code>; <code>tokenId?</code>: <code>never</code>; } | { <code>issuedBefore</code>: <code>Date</code>; <code>sessionId?</code>: <code>never</code>; <code>subject</code>: <code>string</code>; <code>tokenId?</code>: <code>never</code>; }</p></blockquote><p>What is taken back: one token (<code>jti</code>), the tokens of a session (<code>sid</code>), or those of a subject issued before a date.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Revocation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Revocation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Revocation as default
};
