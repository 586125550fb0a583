import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Predicate<Request>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Predicate.md","filePath":"api/@portcullis/core/type-aliases/Predicate.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Predicate.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-predicaterequest" tabindex="-1">Type Alias: Predicate&lt;Request&gt; <a class="header-anchor" href="#type-alias-predicaterequest" aria-label="Permalink to &quot;Type Alias: Predicate\\&lt;Request\\&gt;&quot;">​</a></h1><blockquote><p><strong>Predicate</strong>&lt;<code>Request</code>&gt; = (<code>identity</code>, <code>request</code>) =&gt; <code>boolean</code></p></blockquote><p>A question of your own: only <code>true</code>, at once, is a yes.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td><td data-column="Default type"><code>never</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>identity</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a></td></tr><tr><td data-column="Parameter"><code>request</code></td><td data-column="Type"><code>Request</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>boolean</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Predicate.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Predicate = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Predicate as default
};
