import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Name<Request>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Name.md","filePath":"api/@portcullis/core/type-aliases/Name.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Name.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-namerequest" tabindex="-1">Type Alias: Name&lt;Request&gt; <a class="header-anchor" href="#type-alias-namerequest" aria-label="Permalink to &quot;Type Alias: Name\\&lt;Request\\&gt;&quot;">​</a></h1><blockquote><p><strong>Name</strong>&lt;<code>Request</code>&gt; = <code>string</code> | <a href="/api/@portcullis/core/interfaces/FromRequest"><code>FromRequest</code></a>&lt;<code>Request</code>&gt;</p></blockquote><p>A name that configuration gives, or that is taken out of the request.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td><td data-column="Default type"><code>never</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Name.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Name = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Name as default
};
