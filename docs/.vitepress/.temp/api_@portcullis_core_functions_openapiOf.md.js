import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: openapiOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/openapiOf.md","filePath":"api/@portcullis/core/functions/openapiOf.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/openapiOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-openapiof" tabindex="-1">Function: openapiOf() <a class="header-anchor" href="#function-openapiof" aria-label="Permalink to &quot;Function: openapiOf()&quot;">​</a></h1><blockquote><p><strong>openapiOf</strong>(<code>routes</code>): <a href="/api/@portcullis/core/interfaces/OpenapiSecurity"><code>OpenapiSecurity</code></a></p></blockquote><p>The operations of these routes; of several that answer the same one, the first. What OpenAPI has no words for is left out: a path that is not known whole (<code>(mounted)</code>), optional parts, wildcards, regular expressions.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>routes</code></td><td data-column="Type">readonly <a href="/api/@portcullis/core/interfaces/Route"><code>Route</code></a>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/OpenapiSecurity"><code>OpenapiSecurity</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/openapiOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const openapiOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  openapiOf as default
};
