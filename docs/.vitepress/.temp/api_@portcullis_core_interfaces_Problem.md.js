import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Problem","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Problem.md","filePath":"api/@portcullis/core/interfaces/Problem.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Problem.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-problem" tabindex="-1">Interface: Problem <a class="header-anchor" href="#interface-problem" aria-label="Permalink to &quot;Interface: Problem&quot;">​</a></h1><p>The body of a refusal: problem details (RFC 9457).</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-code"></a> <code>code</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Code"><code>Code</code></a></td><td data-column="Description">The code: what a client program goes by.</td></tr><tr><td data-column="Property"><a id="property-detail"></a> <code>detail</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">What the code means, as constant text: no value of the token or the request.</td></tr><tr><td data-column="Property"><a id="property-instance"></a> <code>instance?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The id of the request, to be quoted to the operator of this API (RFC 9457, section 3.1.5).</td></tr><tr><td data-column="Property"><a id="property-required"></a> <code>required?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Required"><code>Required</code></a></td><td data-column="Description">What configuration asks of the caller; in a 403 alone, and not with <code>disclose: false</code>.</td></tr><tr><td data-column="Property"><a id="property-status"></a> <code>status</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">The HTTP status.</td></tr><tr><td data-column="Property"><a id="property-title"></a> <code>title</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The status in words.</td></tr><tr><td data-column="Property"><a id="property-type"></a> <code>type</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The address of the code&#39;s page.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Problem.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Problem = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Problem as default
};
