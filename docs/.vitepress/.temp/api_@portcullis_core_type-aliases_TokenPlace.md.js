import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TokenPlace<Request>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/TokenPlace.md","filePath":"api/@portcullis/core/type-aliases/TokenPlace.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/TokenPlace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-tokenplacerequest" tabindex="-1">Type Alias: TokenPlace&lt;Request&gt; <a class="header-anchor" href="#type-alias-tokenplacerequest" aria-label="Permalink to &quot;Type Alias: TokenPlace\\&lt;Request\\&gt;&quot;">​</a></h1><blockquote><p><strong>TokenPlace</strong>&lt;<code>Request</code>&gt; = <code>&quot;authorization&quot;</code> | { <code>allowedOrigins?</code>: readonly <code>string</code>[]; <code>cookie</code>: <code>string</code>; } | { <code>header</code>: <code>string</code>; } | <a href="/api/@portcullis/core/type-aliases/TokenFunction"><code>TokenFunction</code></a>&lt;<code>Request</code>&gt;</p></blockquote><p>One place where a token may stand.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/TokenPlace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TokenPlace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TokenPlace as default
};
