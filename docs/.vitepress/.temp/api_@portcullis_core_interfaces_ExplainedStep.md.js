import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExplainedStep","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/ExplainedStep.md","filePath":"api/@portcullis/core/interfaces/ExplainedStep.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/ExplainedStep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-explainedstep" tabindex="-1">Interface: ExplainedStep <a class="header-anchor" href="#interface-explainedstep" aria-label="Permalink to &quot;Interface: ExplainedStep&quot;">​</a></h1><p>What one step found. Values are cut and escaped as for a log; none is the token.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-actual"></a> <code>actual?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>unknown</code></td><td data-column="Description">-</td></tr><tr><td data-column="Property"><a id="property-code"></a> <code>code?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Code"><code>Code</code></a></td><td data-column="Description">-</td></tr><tr><td data-column="Property"><a id="property-expected"></a> <code>expected?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>unknown</code></td><td data-column="Description">-</td></tr><tr><td data-column="Property"><a id="property-mend"></a> <code>mend?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">What to do about it, in a sentence.</td></tr><tr><td data-column="Property"><a id="property-outcome"></a> <code>outcome</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;refused&quot;</code> | <code>&quot;passed&quot;</code> | <code>&quot;not reached&quot;</code></td><td data-column="Description"><code>not reached</code> where an earlier refusal took away what the step would look at, or would make it unsafe.</td></tr><tr><td data-column="Property"><a id="property-step"></a> <code>step</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;requirement&quot;</code> | <code>&quot;issuer&quot;</code> | <code>&quot;audience&quot;</code> | <code>&quot;kind&quot;</code> | <code>&quot;decode&quot;</code> | <code>&quot;algorithm&quot;</code> | <code>&quot;key&quot;</code> | <code>&quot;signature&quot;</code> | <code>&quot;types&quot;</code> | <code>&quot;times&quot;</code> | <code>&quot;party&quot;</code> | <code>&quot;revocation&quot;</code> | <code>&quot;binding&quot;</code> | <code>&quot;schema&quot;</code></td><td data-column="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/ExplainedStep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExplainedStep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExplainedStep as default
};
