import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Chain","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Chain.md","filePath":"api/@portcullis/core/interfaces/Chain.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Chain.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-chain" tabindex="-1">Interface: Chain <a class="header-anchor" href="#interface-chain" aria-label="Permalink to &quot;Interface: Chain&quot;">​</a></h1><p>What surely runs before a route&#39;s own handlers, and those.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-before"></a> <code>before</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>unknown</code>[]</td><td data-column="Description">Functions of the routers around it that run for each of its requests, in order.</td></tr><tr><td data-column="Property"><a id="property-gatefollows"></a> <code>gateFollows</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>boolean</code></td><td data-column="Description">Whether a gate stands behind it that it would otherwise have passed. A route before it is public, as is the custom.</td></tr><tr><td data-column="Property"><a id="property-own"></a> <code>own</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>unknown</code>[]</td><td data-column="Description">Its own, in order. The last one answers: a guard there guards nothing.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Chain.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Chain = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Chain as default
};
