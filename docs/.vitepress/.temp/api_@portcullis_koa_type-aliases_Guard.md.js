import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Guard","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/koa/type-aliases/Guard.md","filePath":"api/@portcullis/koa/type-aliases/Guard.md"}');
const _sfc_main = { name: "api/@portcullis/koa/type-aliases/Guard.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-guard" tabindex="-1">Type Alias: Guard <a class="header-anchor" href="#type-alias-guard" aria-label="Permalink to &quot;Type Alias: Guard&quot;">​</a></h1><blockquote><p><strong>Guard</strong> = (<code>context</code>, <code>next</code>) =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Middleware that leaves the types of the middleware beside it alone: it asks nothing of state or context.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>context</code></td><td data-column="Type"><code>object</code></td></tr><tr><td data-column="Parameter"><code>next</code></td><td data-column="Type"><code>Next</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/koa/type-aliases/Guard.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Guard = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Guard as default
};
