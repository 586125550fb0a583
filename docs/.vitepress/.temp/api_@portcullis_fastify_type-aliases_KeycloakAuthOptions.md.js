import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: KeycloakAuthOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/fastify/type-aliases/KeycloakAuthOptions.md","filePath":"api/@portcullis/fastify/type-aliases/KeycloakAuthOptions.md"}');
const _sfc_main = { name: "api/@portcullis/fastify/type-aliases/KeycloakAuthOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-keycloakauthoptions" tabindex="-1">Type Alias: KeycloakAuthOptions <a class="header-anchor" href="#type-alias-keycloakauthoptions" aria-label="Permalink to &quot;Type Alias: KeycloakAuthOptions&quot;">​</a></h1><blockquote><p><strong>KeycloakAuthOptions</strong> = <a href="/api/@portcullis/core/type-aliases/GateOptions"><code>GateOptions</code></a>&lt;<code>FastifyRequest</code>&gt; &amp; <code>object</code></p></blockquote><p>What the other doors take, and what only Fastify has.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Name"><code>waitForKeys?</code></td><td data-column="Type"><code>boolean</code></td><td data-column="Description">Lets the server start only once the keys are loaded. Defaults to false: it starts, and answers 503 until they are.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/fastify/type-aliases/KeycloakAuthOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KeycloakAuthOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KeycloakAuthOptions as default
};
