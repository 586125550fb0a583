import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KeycloakJsonOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/KeycloakJsonOptions.md","filePath":"api/@portcullis/core/interfaces/KeycloakJsonOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/KeycloakJsonOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-keycloakjsonoptions" tabindex="-1">Interface: KeycloakJsonOptions <a class="header-anchor" href="#interface-keycloakjsonoptions" aria-label="Permalink to &quot;Interface: KeycloakJsonOptions&quot;">​</a></h1><p>The options that a <code>keycloak.json</code> gives: for <code>keycloakAuth</code> and <code>createVerifier</code>, alone or spread beside others.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-audience"></a> <code>audience</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code> | <code>null</code></td><td data-column="Description"><code>resource</code>; <code>null</code> only where the file says <code>&quot;verify-token-audience&quot;: false</code>.</td></tr><tr><td data-column="Property"><a id="property-issuer"></a> <code>issuer</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description"><code>auth-server-url</code> and <code>realm</code>, put together as keycloak-connect did: the exact <code>iss</code> of the tokens.</td></tr><tr><td data-column="Property"><a id="property-keys"></a> <code>keys?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description"><code>min-time-between-jwks-requests</code>, where the file has it.</td></tr><tr><td data-column="Property"><code>keys.cooldownSeconds</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/KeycloakJsonOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KeycloakJsonOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KeycloakJsonOptions as default
};
