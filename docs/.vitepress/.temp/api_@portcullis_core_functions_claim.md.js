import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: claim()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/claim.md","filePath":"api/@portcullis/core/functions/claim.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/claim.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-claim" tabindex="-1">Function: claim() <a class="header-anchor" href="#function-claim" aria-label="Permalink to &quot;Function: claim()&quot;">​</a></h1><blockquote><p><strong>claim</strong>&lt;<code>Request</code>&gt;(<code>path</code>, <code>expected</code>): <a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></blockquote><p>A claim, by name or path. A list matches when any member does, and so does an array in the token. Values are compared by type too: the number 7 is not the text &#39;7&#39;. A function is a predicate of the claim&#39;s value, never of the request.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td><td data-column="Default type"><code>never</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>path</code></td><td data-column="Type"><code>ClaimPath</code></td></tr><tr><td data-column="Parameter"><code>expected</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Expected"><code>Expected</code></a>&lt;<code>Request</code>&gt;</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/claim.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const claim = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  claim as default
};
