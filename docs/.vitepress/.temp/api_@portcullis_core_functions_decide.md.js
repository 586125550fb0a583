import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decide()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/decide.md","filePath":"api/@portcullis/core/functions/decide.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/decide.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-decide" tabindex="-1">Function: decide() <a class="header-anchor" href="#function-decide" aria-label="Permalink to &quot;Function: decide()&quot;">​</a></h1><blockquote><p><strong>decide</strong>(<code>identity</code>, <code>requirement</code>, <code>request?</code>): <a href="/api/@portcullis/core/interfaces/Verdict"><code>Verdict</code></a></p></blockquote><p>Judges without HTTP, at once. <code>request</code> is what <code>fromRequest</code> functions get; without one, such a condition refuses. What cannot be judged (a predicate that throws or returns a promise, a value that is missing, a kind that is unknown) refuses, under <code>not</code> too.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>identity</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a></td></tr><tr><td data-column="Parameter"><code>requirement</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></td></tr><tr><td data-column="Parameter"><code>request?</code></td><td data-column="Type"><code>unknown</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/Verdict"><code>Verdict</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/decide.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decide = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decide as default
};
