import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: allOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/allOf.md","filePath":"api/@portcullis/core/functions/allOf.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/allOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-allof" tabindex="-1">Function: allOf() <a class="header-anchor" href="#function-allof" aria-label="Permalink to &quot;Function: allOf()&quot;">​</a></h1><blockquote><p><strong>allOf</strong>(...<code>requirements</code>): <a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></blockquote><p>Every one of these. Throws <code>ConfigurationError</code> for an empty list, and for anything that is no requirement.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter">...<code>requirements</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a>[]</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/allOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const allOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  allOf as default
};
