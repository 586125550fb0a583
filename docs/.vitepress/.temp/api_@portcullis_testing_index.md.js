import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"@portcullis/testing","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/index.md","filePath":"api/@portcullis/testing/index.md"}');
const _sfc_main = { name: "api/@portcullis/testing/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="portcullistesting" tabindex="-1">@portcullis/testing <a class="header-anchor" href="#portcullistesting" aria-label="Permalink to &quot;@portcullis/testing&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="/api/@portcullis/testing/interfaces/EndpointAnswer">EndpointAnswer</a></li><li><a href="/api/@portcullis/testing/interfaces/EndpointRequest">EndpointRequest</a></li><li><a href="/api/@portcullis/testing/interfaces/OutageOptions">OutageOptions</a></li><li><a href="/api/@portcullis/testing/interfaces/Realm">Realm</a></li><li><a href="/api/@portcullis/testing/interfaces/RealmExport">RealmExport</a></li><li><a href="/api/@portcullis/testing/interfaces/RealmOptions">RealmOptions</a></li><li><a href="/api/@portcullis/testing/interfaces/TokenSpec">TokenSpec</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="/api/@portcullis/testing/type-aliases/EndpointName">EndpointName</a></li><li><a href="/api/@portcullis/testing/type-aliases/Forge">Forge</a></li><li><a href="/api/@portcullis/testing/type-aliases/OutageKind">OutageKind</a></li><li><a href="/api/@portcullis/testing/type-aliases/RefusedKind">RefusedKind</a></li><li><a href="/api/@portcullis/testing/type-aliases/RequestCounts">RequestCounts</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="/api/@portcullis/testing/variables/refusedKinds">refusedKinds</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="/api/@portcullis/testing/functions/createRealm">createRealm</a></li><li><a href="/api/@portcullis/testing/functions/startRealm">startRealm</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
