import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: JwkSet","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/JwkSet.md","filePath":"api/@portcullis/core/interfaces/JwkSet.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/JwkSet.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-jwkset" tabindex="-1">Interface: JwkSet <a class="header-anchor" href="#interface-jwkset" aria-label="Permalink to &quot;Interface: JwkSet&quot;">​</a></h1><p>A JSON Web Key Set (RFC 7517, section 5).</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-keys"></a> <code>keys</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>object</code>[]</td><td data-column="Description">The keys, as JSON Web Keys.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/JwkSet.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const JwkSet = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  JwkSet as default
};
