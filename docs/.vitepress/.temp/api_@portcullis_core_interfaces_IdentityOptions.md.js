import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IdentityOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/IdentityOptions.md","filePath":"api/@portcullis/core/interfaces/IdentityOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/IdentityOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-identityoptions" tabindex="-1">Interface: IdentityOptions <a class="header-anchor" href="#interface-identityoptions" aria-label="Permalink to &quot;Interface: IdentityOptions&quot;">​</a></h1><p>Where an identity&#39;s roles and scopes are read.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-grouproles"></a> <code>groupRoles?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">Realm roles that a group grants beside the token&#39;s own, by the group&#39;s exact path: <code>{ &#39;/staff&#39;: [&#39;user&#39;] }</code>.</td></tr><tr><td data-column="Property"><a id="property-rolesfrom"></a> <code>rolesFrom?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>ClaimPath</code></td><td data-column="Description">The claim whose members are the realm roles, in place of <code>realm_access.roles</code>: an array, or words in a string. A dotted path; a string that begins with <code>http://</code> or <code>https://</code> is one name.</td></tr><tr><td data-column="Property"><a id="property-scopesfrom"></a> <code>scopesFrom?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>ClaimPath</code></td><td data-column="Description">The claim whose members are the scopes, in place of <code>scope</code>: read as <code>rolesFrom</code> is.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/IdentityOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IdentityOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IdentityOptions as default
};
