import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConfigurationProblem","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/ConfigurationProblem.md","filePath":"api/@portcullis/core/interfaces/ConfigurationProblem.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/ConfigurationProblem.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-configurationproblem" tabindex="-1">Interface: ConfigurationProblem <a class="header-anchor" href="#interface-configurationproblem" aria-label="Permalink to &quot;Interface: ConfigurationProblem&quot;">​</a></h1><p>One thing that is wrong with the configuration.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-expected"></a> <code>expected</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">What would be right, in a sentence.</td></tr><tr><td data-column="Property"><a id="property-given"></a> <code>given?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">What was given, cut and without secrets. Absent where nothing was.</td></tr><tr><td data-column="Property"><a id="property-option"></a> <code>option</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The option&#39;s name, as a path: <code>keys.maxAgeSeconds</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/ConfigurationProblem.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConfigurationProblem = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConfigurationProblem as default
};
