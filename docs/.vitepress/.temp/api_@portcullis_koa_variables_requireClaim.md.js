import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireClaim","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/koa/variables/requireClaim.md","filePath":"api/@portcullis/koa/variables/requireClaim.md"}');
const _sfc_main = { name: "api/@portcullis/koa/variables/requireClaim.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requireclaim" tabindex="-1">Variable: requireClaim <a class="header-anchor" href="#variable-requireclaim" aria-label="Permalink to &quot;Variable: requireClaim&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireClaim</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/koa/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireClaim&quot;</code>] = <code>guards.requireClaim</code></p></blockquote><p>A claim&#39;s value: one, any of a list, what a predicate says <code>true</code> to, what a schema accepts. 403 <code>CLAIM_MISMATCH</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/koa/variables/requireClaim.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireClaim = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireClaim as default
};
