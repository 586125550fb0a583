import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: guardPassage()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/guardPassage.md","filePath":"api/@portcullis/core/functions/guardPassage.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/guardPassage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-guardpassage" tabindex="-1">Function: guardPassage() <a class="header-anchor" href="#function-guardpassage" aria-label="Permalink to &quot;Function: guardPassage()&quot;">​</a></h1><blockquote><p><strong>guardPassage</strong>(<code>raw</code>, <code>requirement</code>, <code>guard?</code>): <a href="/api/@portcullis/core/interfaces/Refused"><code>Refused</code></a> | <code>undefined</code></p></blockquote><p>Judges a requirement for an admitted request; <code>guard</code> is the handler that asks, as its route&#39;s chain has it. Throws <code>ConfigurationError</code> where no gate has run: it never lets through.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>raw</code></td><td data-column="Type"><code>object</code></td></tr><tr><td data-column="Parameter"><code>requirement</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></td></tr><tr><td data-column="Parameter"><code>guard?</code></td><td data-column="Type"><code>object</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/Refused"><code>Refused</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/guardPassage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const guardPassage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  guardPassage as default
};
