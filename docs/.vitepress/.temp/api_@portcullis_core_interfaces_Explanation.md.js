import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Explanation","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Explanation.md","filePath":"api/@portcullis/core/interfaces/Explanation.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Explanation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-explanation" tabindex="-1">Interface: Explanation <a class="header-anchor" href="#interface-explanation" aria-label="Permalink to &quot;Interface: Explanation&quot;">​</a></h1><p>It tells what stands in a token that may be anybody&#39;s, and what configuration asks: for operators, never for callers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-passed"></a> <code>passed</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>boolean</code></td><td data-column="Description">Whether <code>verify</code>, and the requirement where one was given, would let it pass now.</td></tr><tr><td data-column="Property"><a id="property-steps"></a> <code>steps</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <a href="/api/@portcullis/core/interfaces/ExplainedStep"><code>ExplainedStep</code></a>[]</td><td data-column="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Explanation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Explanation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Explanation as default
};
