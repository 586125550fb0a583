import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Verdict","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Verdict.md","filePath":"api/@portcullis/core/interfaces/Verdict.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Verdict.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-verdict" tabindex="-1">Interface: Verdict <a class="header-anchor" href="#interface-verdict" aria-label="Permalink to &quot;Interface: Verdict&quot;">​</a></h1><p>The outcome of a requirement. Only <code>allowed: true</code> lets through.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-allowed"></a> <code>allowed</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>boolean</code></td><td data-column="Description">Whether the identity fulfils the requirement.</td></tr><tr><td data-column="Property"><a id="property-code"></a> <code>code</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/RefusalCode"><code>RefusalCode</code></a> | <code>undefined</code></td><td data-column="Description">The code a refusal carries: that of the first condition that fails; of a failed <code>anyOf</code> the one code all its branches share, else <code>REQUIREMENT_FAILED</code>, as for a failed <code>not</code>. <code>undefined</code> where it is allowed.</td></tr><tr><td data-column="Property"><a id="property-failing"></a> <code>failing</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly (<a href="/api/@portcullis/core/type-aliases/Leaf"><code>Leaf</code></a> | <a href="/api/@portcullis/core/interfaces/Not"><code>Not</code></a>)[]</td><td data-column="Description">The conditions that failed or could not be judged, in the order in which they stand. A <code>not</code> fails as one.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Verdict.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Verdict = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Verdict as default
};
