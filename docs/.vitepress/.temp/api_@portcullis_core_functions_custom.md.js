import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: custom()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/custom.md","filePath":"api/@portcullis/core/functions/custom.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/custom.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-custom" tabindex="-1">Function: custom() <a class="header-anchor" href="#function-custom" aria-label="Permalink to &quot;Function: custom()&quot;">​</a></h1><blockquote><p><strong>custom</strong>&lt;<code>Request</code>&gt;(<code>named</code>, <code>predicate</code>): <a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></blockquote><p>A predicate of your own, asked at each decision. Only <code>true</code>, given at once, lets through: a throw, a promise or any other value refuses, under <code>not</code> too, and is reported. <code>named</code> stands in logs and audits, never in an answer.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td><td data-column="Default type"><code>unknown</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>named</code></td><td data-column="Type"><code>string</code></td></tr><tr><td data-column="Parameter"><code>predicate</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Predicate"><code>Predicate</code></a>&lt;<code>Request</code>&gt;</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/custom.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const custom = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  custom as default
};
