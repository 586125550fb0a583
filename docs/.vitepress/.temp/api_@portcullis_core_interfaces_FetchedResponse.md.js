import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FetchedResponse","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/FetchedResponse.md","filePath":"api/@portcullis/core/interfaces/FetchedResponse.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/FetchedResponse.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fetchedresponse" tabindex="-1">Interface: FetchedResponse <a class="header-anchor" href="#interface-fetchedresponse" aria-label="Permalink to &quot;Interface: FetchedResponse&quot;">​</a></h1><p>As much of a <code>Response</code> as is read, so that the one of any <code>fetch</code> will do: Node&#39;s, undici&#39;s, a browser&#39;s.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-body"></a> <code>body</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>unknown</code></td><td data-column="Description">Iterated for its bytes.</td></tr><tr><td data-column="Property"><a id="property-status"></a> <code>status</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/FetchedResponse.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FetchedResponse = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FetchedResponse as default
};
