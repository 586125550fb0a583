import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Expected<Request>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Expected.md","filePath":"api/@portcullis/core/type-aliases/Expected.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Expected.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-expectedrequest" tabindex="-1">Type Alias: Expected&lt;Request&gt; <a class="header-anchor" href="#type-alias-expectedrequest" aria-label="Permalink to &quot;Type Alias: Expected\\&lt;Request\\&gt;&quot;">​</a></h1><blockquote><p><strong>Expected</strong>&lt;<code>Request</code>&gt; = <code>string</code> | <code>number</code> | <code>boolean</code> | readonly (<code>string</code> | <code>number</code> | <code>boolean</code>)[] | ((<code>value</code>) =&gt; <code>boolean</code>) | <a href="/api/@portcullis/core/interfaces/StandardSchema"><code>StandardSchema</code></a> | <a href="/api/@portcullis/core/interfaces/FromRequest"><code>FromRequest</code></a>&lt;<code>Request</code>&gt;</p></blockquote><p>What a claim must be: one value, any of several, what a predicate says <code>true</code> to, what a schema accepts, or a value of the request. An array in the token matches when any of its members does; predicates and schemas get it whole.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td><td data-column="Default type"><code>never</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Expected.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Expected = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Expected as default
};
