import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Vocabulary","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Vocabulary.md","filePath":"api/@portcullis/core/interfaces/Vocabulary.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Vocabulary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-vocabulary" tabindex="-1">Interface: Vocabulary <a class="header-anchor" href="#interface-vocabulary" aria-label="Permalink to &quot;Interface: Vocabulary&quot;">​</a></h1><p>The names that guards may ask for. A list that is left out leaves its names free.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-claims"></a> <code>claims?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/StandardSchema"><code>StandardSchema</code></a>&lt;<code>unknown</code>&gt;</td><td data-column="Description">Types the claims of <code>requireClaim</code>. It checks no token: that is the option <code>claimsSchema</code>.</td></tr><tr><td data-column="Property"><a id="property-clientroles"></a> <code>clientRoles?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">Role names by client id; a client that is not named is unknown.</td></tr><tr><td data-column="Property"><a id="property-realmroles"></a> <code>realmRoles?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>string</code>[]</td><td data-column="Description">Names of realm roles.</td></tr><tr><td data-column="Property"><a id="property-scopes"></a> <code>scopes?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">readonly <code>string</code>[]</td><td data-column="Description">Names of scopes.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Vocabulary.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Vocabulary = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Vocabulary as default
};
