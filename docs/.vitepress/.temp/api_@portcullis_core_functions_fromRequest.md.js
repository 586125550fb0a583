import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fromRequest()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/fromRequest.md","filePath":"api/@portcullis/core/functions/fromRequest.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/fromRequest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-fromrequest" tabindex="-1">Function: fromRequest() <a class="header-anchor" href="#function-fromrequest" aria-label="Permalink to &quot;Function: fromRequest()&quot;">​</a></h1><blockquote><p><strong>fromRequest</strong>&lt;<code>Request</code>&gt;(<code>find</code>): <a href="/api/@portcullis/core/interfaces/FromRequest"><code>FromRequest</code></a>&lt;<code>Request</code>&gt;</p></blockquote><p>A value of the request that is judged: the function gets the framework&#39;s own request (Koa: its context), or what was handed to <code>decide</code>. What it throws, and what is missing, no string, or a promise, refuses. So does a string that could be read as more than one name: empty, with <code>*</code> in it, or with an empty, <code>.</code> or <code>..</code> part between slashes.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>find</code></td><td data-column="Type">(<code>request</code>) =&gt; <code>unknown</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/FromRequest"><code>FromRequest</code></a>&lt;<code>Request</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/fromRequest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fromRequest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fromRequest as default
};
