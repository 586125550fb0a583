import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RealmResolver","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/RealmResolver.md","filePath":"api/@portcullis/core/type-aliases/RealmResolver.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/RealmResolver.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-realmresolver" tabindex="-1">Type Alias: RealmResolver <a class="header-anchor" href="#type-alias-realmresolver" aria-label="Permalink to &quot;Type Alias: RealmResolver&quot;">​</a></h1><blockquote><p><strong>RealmResolver</strong> = (<code>issuer</code>) =&gt; <a href="/api/@portcullis/core/interfaces/RealmOptions"><code>RealmOptions</code></a> | <code>undefined</code> | <code>Promise</code>&lt;<a href="/api/@portcullis/core/interfaces/RealmOptions"><code>RealmOptions</code></a> | <code>undefined</code>&gt;</p></blockquote><p>Finds the realm of an issuer; <code>undefined</code> for an issuer that is not trusted.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>issuer</code></td><td data-column="Type"><code>string</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/RealmOptions"><code>RealmOptions</code></a> | <code>undefined</code> | <code>Promise</code>&lt;<a href="/api/@portcullis/core/interfaces/RealmOptions"><code>RealmOptions</code></a> | <code>undefined</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/RealmResolver.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RealmResolver = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RealmResolver as default
};
