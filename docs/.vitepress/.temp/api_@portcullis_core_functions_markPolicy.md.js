import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: markPolicy()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/markPolicy.md","filePath":"api/@portcullis/core/functions/markPolicy.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/markPolicy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-markpolicy" tabindex="-1">Function: markPolicy() <a class="header-anchor" href="#function-markpolicy" aria-label="Permalink to &quot;Function: markPolicy()&quot;">​</a></h1><blockquote><p><strong>markPolicy</strong>&lt;<code>Guard</code>&gt;(<code>guard</code>): <code>Guard</code></p></blockquote><p>The same for a policy: it guards every route that it stands before, each by its own row.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-guard"></a> <code>Guard</code> <em>extends</em> <code>object</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>guard</code></td><td data-column="Type"><code>Guard</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Guard</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/markPolicy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const markPolicy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  markPolicy as default
};
