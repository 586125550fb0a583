import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EndpointAnswer","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/interfaces/EndpointAnswer.md","filePath":"api/@portcullis/testing/interfaces/EndpointAnswer.md"}');
const _sfc_main = { name: "api/@portcullis/testing/interfaces/EndpointAnswer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-endpointanswer" tabindex="-1">Interface: EndpointAnswer <a class="header-anchor" href="#interface-endpointanswer" aria-label="Permalink to &quot;Interface: EndpointAnswer&quot;">​</a></h1><p>What an endpoint answers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-body"></a> <code>body</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>string</code></td><td data-column="Description">As text, mostly JSON.</td></tr><tr><td data-column="Property"><a id="property-headers"></a> <code>headers</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>object</code></td><td data-column="Description">By name.</td></tr><tr><td data-column="Property"><a id="property-status"></a> <code>status</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">The HTTP status.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/interfaces/EndpointAnswer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EndpointAnswer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EndpointAnswer as default
};
