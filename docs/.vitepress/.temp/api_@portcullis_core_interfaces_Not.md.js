import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Not","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Not.md","filePath":"api/@portcullis/core/interfaces/Not.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Not.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-not" tabindex="-1">Interface: Not <a class="header-anchor" href="#interface-not" aria-label="Permalink to &quot;Interface: Not&quot;">​</a></h1><p>The opposite of a requirement: it holds, or fails, as one.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-kind"></a> <code>kind</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;not&quot;</code></td><td data-column="Description">-</td></tr><tr><td data-column="Property"><a id="property-of"></a> <code>of</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></td><td data-column="Description">What must not hold. What cannot be judged refuses here, too.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Not.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Not = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Not as default
};
