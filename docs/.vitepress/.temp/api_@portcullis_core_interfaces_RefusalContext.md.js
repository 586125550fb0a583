import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RefusalContext<Request>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/RefusalContext.md","filePath":"api/@portcullis/core/interfaces/RefusalContext.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/RefusalContext.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-refusalcontextrequest" tabindex="-1">Interface: RefusalContext&lt;Request&gt; <a class="header-anchor" href="#interface-refusalcontextrequest" aria-label="Permalink to &quot;Interface: RefusalContext\\&lt;Request\\&gt;&quot;">​</a></h1><p>What <code>onRefused</code> learns about the request.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-reply"></a> <code>reply</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Reply"><code>Reply</code></a></td><td data-column="Description">What will be answered where nothing else is returned.</td></tr><tr><td data-column="Property"><a id="property-request"></a> <code>request</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>Request</code></td><td data-column="Description">The framework&#39;s own request (Koa: its context).</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/RefusalContext.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RefusalContext = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RefusalContext as default
};
