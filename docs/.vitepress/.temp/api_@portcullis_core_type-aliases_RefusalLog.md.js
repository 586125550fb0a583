import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RefusalLog","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/RefusalLog.md","filePath":"api/@portcullis/core/type-aliases/RefusalLog.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/RefusalLog.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-refusallog" tabindex="-1">Type Alias: RefusalLog <a class="header-anchor" href="#type-alias-refusallog" aria-label="Permalink to &quot;Type Alias: RefusalLog&quot;">​</a></h1><blockquote><p><strong>RefusalLog</strong> = (<code>refusal</code>, <code>request</code>) =&gt; <code>void</code></p></blockquote><p>Receives each refusal, with the request it answers.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>refusal</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Refusal"><code>Refusal</code></a></td></tr><tr><td data-column="Parameter"><code>request</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/RequestLike"><code>RequestLike</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/RefusalLog.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RefusalLog = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RefusalLog as default
};
