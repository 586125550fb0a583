import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TokenFunction<Request>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/TokenFunction.md","filePath":"api/@portcullis/core/type-aliases/TokenFunction.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/TokenFunction.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-tokenfunctionrequest" tabindex="-1">Type Alias: TokenFunction&lt;Request&gt; <a class="header-anchor" href="#type-alias-tokenfunctionrequest" aria-label="Permalink to &quot;Type Alias: TokenFunction\\&lt;Request\\&gt;&quot;">​</a></h1><blockquote><p><strong>TokenFunction</strong>&lt;<code>Request</code>&gt; = (<code>request</code>) =&gt; <a href="/api/@portcullis/core/type-aliases/FoundToken"><code>FoundToken</code></a></p></blockquote><p>Finds the token in the framework&#39;s own request (Koa: its context).</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>request</code></td><td data-column="Type"><code>Request</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/type-aliases/FoundToken"><code>FoundToken</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/TokenFunction.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TokenFunction = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TokenFunction as default
};
