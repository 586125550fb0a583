import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Required","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Required.md","filePath":"api/@portcullis/core/interfaces/Required.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Required.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-required" tabindex="-1">Interface: Required <a class="header-anchor" href="#interface-required" aria-label="Permalink to &quot;Interface: Required&quot;">​</a></h1><p>What configuration asked of the requirement that failed. Never what the token holds.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-claim"></a> <code>claim?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The claim&#39;s path, with dots.</td></tr><tr><td data-column="Property"><a id="property-client"></a> <code>client?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The client whose role it is; absent for a realm role.</td></tr><tr><td data-column="Property"><a id="property-group"></a> <code>group?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The group&#39;s path.</td></tr><tr><td data-column="Property"><a id="property-kind"></a> <code>kind?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;user&quot;</code> | <code>&quot;service&quot;</code></td><td data-column="Description">The kind of caller.</td></tr><tr><td data-column="Property"><a id="property-organization"></a> <code>organization?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The organization&#39;s alias.</td></tr><tr><td data-column="Property"><a id="property-role"></a> <code>role?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The role&#39;s name.</td></tr><tr><td data-column="Property"><a id="property-scope"></a> <code>scope?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The scope.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Required.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Required = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Required as default
};
