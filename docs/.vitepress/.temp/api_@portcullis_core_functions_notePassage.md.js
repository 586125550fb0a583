import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: notePassage()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/notePassage.md","filePath":"api/@portcullis/core/functions/notePassage.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/notePassage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-notepassage" tabindex="-1">Function: notePassage() <a class="header-anchor" href="#function-notepassage" aria-label="Permalink to &quot;Function: notePassage()&quot;">​</a></h1><blockquote><p><strong>notePassage</strong>(<code>gate</code>, <code>request</code>, <code>admission</code>): <code>void</code></p></blockquote><p>Notes what a gate found. A gate further in takes the place of one further out, and what the outer one asks of every route it goes on asking; where the inner one refuses, it has judged.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>gate</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Gate"><code>Gate</code></a></td></tr><tr><td data-column="Parameter"><code>request</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/RequestLike"><code>RequestLike</code></a></td></tr><tr><td data-column="Parameter"><code>admission</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Admission"><code>Admission</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/notePassage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const notePassage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  notePassage as default
};
