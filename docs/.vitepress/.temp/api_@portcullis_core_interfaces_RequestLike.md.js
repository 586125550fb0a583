import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RequestLike","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/RequestLike.md","filePath":"api/@portcullis/core/interfaces/RequestLike.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/RequestLike.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-requestlike" tabindex="-1">Interface: RequestLike <a class="header-anchor" href="#interface-requestlike" aria-label="Permalink to &quot;Interface: RequestLike&quot;">​</a></h1><p>A request, as every door hands it over.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-headers"></a> <code>headers</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">Lower-case names, as Node gives them.</td></tr><tr><td data-column="Property"><a id="property-method"></a> <code>method</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">In capitals, as the client sent it.</td></tr><tr><td data-column="Property"><a id="property-raw"></a> <code>raw</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>unknown</code></td><td data-column="Description">The framework&#39;s own request (or context), for functions that the application supplies.</td></tr><tr><td data-column="Property"><a id="property-rawheaders"></a> <code>rawHeaders?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>string</code>[]</td><td data-column="Description">Names and values in turn, as received: the only place where a repeated header shows.</td></tr><tr><td data-column="Property"><a id="property-response"></a> <code>response?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/ClosingResponse"><code>ClosingResponse</code></a></td><td data-column="Description">Node&#39;s own response, so that the end of the request can be told; without it, a request ends in the turn of its verdict.</td></tr><tr><td data-column="Property"><a id="property-url"></a> <code>url?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The path and query as the client sent them.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/RequestLike.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RequestLike = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RequestLike as default
};
