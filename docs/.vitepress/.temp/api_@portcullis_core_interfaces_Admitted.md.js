import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Admitted","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Admitted.md","filePath":"api/@portcullis/core/interfaces/Admitted.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Admitted.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-admitted" tabindex="-1">Interface: Admitted <a class="header-anchor" href="#interface-admitted" aria-label="Permalink to &quot;Interface: Admitted&quot;">​</a></h1><p>The request may go on; <code>identity</code> is <code>null</code> only where <code>optional</code> let it in without credentials.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-admitted"></a> <code>admitted</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>true</code></td><td data-column="Description">-</td></tr><tr><td data-column="Property"><a id="property-identity"></a> <code>identity</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a> | <code>null</code></td><td data-column="Description">Who calls.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Admitted.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Admitted = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Admitted as default
};
