import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KeycloakAuth()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/koa/interfaces/KeycloakAuth.md","filePath":"api/@portcullis/koa/interfaces/KeycloakAuth.md"}');
const _sfc_main = { name: "api/@portcullis/koa/interfaces/KeycloakAuth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-keycloakauth" tabindex="-1">Interface: KeycloakAuth() <a class="header-anchor" href="#interface-keycloakauth" aria-label="Permalink to &quot;Interface: KeycloakAuth()&quot;">​</a></h1><p>Middleware for an application or a router. <code>verifier</code> is the one it made, or was given, to share with other mounts.</p><blockquote><p><strong>KeycloakAuth</strong>(<code>context</code>, <code>next</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Middleware for an application or a router. <code>verifier</code> is the one it made, or was given, to share with other mounts.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>context</code></td><td data-column="Type"><code>Context</code></td></tr><tr><td data-column="Parameter"><code>next</code></td><td data-column="Type"><code>Next</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-verifier"></a> <code>verifier</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Verifier"><code>Verifier</code></a></td><td data-column="Description">The verifier behind it: for <code>ready()</code>, <code>health()</code> and other mounts.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/koa/interfaces/KeycloakAuth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KeycloakAuth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KeycloakAuth as default
};
