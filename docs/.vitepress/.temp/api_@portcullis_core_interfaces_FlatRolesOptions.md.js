import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FlatRolesOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/FlatRolesOptions.md","filePath":"api/@portcullis/core/interfaces/FlatRolesOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/FlatRolesOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-flatrolesoptions" tabindex="-1">Interface: FlatRolesOptions <a class="header-anchor" href="#interface-flatrolesoptions" aria-label="Permalink to &quot;Interface: FlatRolesOptions&quot;">​</a></h1><p>How the list is written.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-name"></a> <code>name?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">(<code>role</code>, <code>client</code>) =&gt; <code>string</code> | <code>undefined</code></td><td data-column="Description">How a role is called in the list; <code>client</code> is <code>undefined</code> for a realm role, and <code>undefined</code> leaves the role out. Defaults to <code>role</code> for a realm role and <code>client:role</code> for a client&#39;s.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/FlatRolesOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FlatRolesOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FlatRolesOptions as default
};
