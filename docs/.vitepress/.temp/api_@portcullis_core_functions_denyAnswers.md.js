import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: denyAnswers()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/denyAnswers.md","filePath":"api/@portcullis/core/functions/denyAnswers.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/denyAnswers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-denyanswers" tabindex="-1">Function: denyAnswers() <a class="header-anchor" href="#function-denyanswers" aria-label="Permalink to &quot;Function: denyAnswers()&quot;">​</a></h1><blockquote><p><strong>denyAnswers</strong>(<code>raw</code>, <code>response</code>, <code>headers?</code>): <code>void</code></p></blockquote><p>Sees to it that nothing answers an admitted request that no guard has judged: an answer becomes the refusal, an error keeps its status and loses its body. <code>headers</code> are those that the framework keeps for itself until it answers.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>raw</code></td><td data-column="Type"><code>object</code></td></tr><tr><td data-column="Parameter"><code>response</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/HeldResponse"><code>HeldResponse</code></a></td></tr><tr><td data-column="Parameter"><code>headers?</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/HeldHeaders"><code>HeldHeaders</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/denyAnswers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const denyAnswers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  denyAnswers as default
};
