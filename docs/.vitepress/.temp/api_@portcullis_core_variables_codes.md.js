import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: codes","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/variables/codes.md","filePath":"api/@portcullis/core/variables/codes.md"}');
const _sfc_main = { name: "api/@portcullis/core/variables/codes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-codes" tabindex="-1">Variable: codes <a class="header-anchor" href="#variable-codes" aria-label="Permalink to &quot;Variable: codes&quot;">​</a></h1><blockquote><p><code>const</code> <strong>codes</strong>: <code>{ readonly [Name in Code]: CodeRow }</code></p></blockquote><p>Every code, with its status, its challenge, what it means and how to mend it: for a page, a test or a client of your own.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/variables/codes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const codes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  codes as default
};
