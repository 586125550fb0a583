import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RealmOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/interfaces/RealmOptions.md","filePath":"api/@portcullis/testing/interfaces/RealmOptions.md"}');
const _sfc_main = { name: "api/@portcullis/testing/interfaces/RealmOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-realmoptions" tabindex="-1">Interface: RealmOptions <a class="header-anchor" href="#interface-realmoptions" aria-label="Permalink to &quot;Interface: RealmOptions&quot;">​</a></h1><p>How the embedded realm starts. Every option may be left out.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-basepath"></a> <code>basePath?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">A path before <code>/realms</code>, such as <code>/auth</code>.</td></tr><tr><td data-column="Property"><a id="property-frontendurl"></a> <code>frontendUrl?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">The public base URL, where it differs from the address the realm listens on.</td></tr><tr><td data-column="Property"><a id="property-onnotice"></a> <code>onNotice?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">(<code>notice</code>) =&gt; <code>void</code></td><td data-column="Description">Told once what the file asks for and this realm does not do. Defaults to a process warning.</td></tr><tr><td data-column="Property"><a id="property-port"></a> <code>port?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">The port to listen on; a taken one moves on to the next free. Defaults to any free port.</td></tr><tr><td data-column="Property"><a id="property-realm"></a> <code>realm?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code> | <code>object</code></td><td data-column="Description">A Keycloak realm export: a file&#39;s path, or its content. Defaults to the built-in realm <code>acme</code>.</td></tr><tr><td data-column="Property"><a id="property-samekeysas"></a> <code>sameKeysAs?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/testing/interfaces/Realm"><code>Realm</code></a></td><td data-column="Description">Starts with the keys of another realm: making new ones is what takes a realm&#39;s time. Defaults to keys of its own.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/interfaces/RealmOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RealmOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RealmOptions as default
};
