import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Leaf","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/Leaf.md","filePath":"api/@portcullis/core/type-aliases/Leaf.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/Leaf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-leaf" tabindex="-1">Type Alias: Leaf <a class="header-anchor" href="#type-alias-leaf" aria-label="Permalink to &quot;Type Alias: Leaf&quot;">​</a></h1><blockquote><p><strong>Leaf</strong> = { <code>kind</code>: <code>&quot;authenticated&quot;</code>; } | { <code>kind</code>: <code>&quot;realmRole&quot;</code>; <code>role</code>: <code>string</code>; } | { <code>client</code>: <code>string</code>; <code>kind</code>: <code>&quot;clientRole&quot;</code>; <code>role</code>: <code>string</code>; } | { <code>kind</code>: <code>&quot;scope&quot;</code>; <code>scope</code>: <code>string</code>; } | { <code>kind</code>: <code>&quot;group&quot;</code>; <code>path</code>: <a href="/api/@portcullis/core/type-aliases/Name"><code>Name</code></a>; <code>subtree</code>: <code>boolean</code>; } | { <code>alias</code>: <a href="/api/@portcullis/core/type-aliases/Name"><code>Name</code></a>; <code>attribute</code>: {[<code>name</code>: <code>string</code>]: <code>string</code>; } | <code>undefined</code>; <code>id</code>: <code>string</code> | <code>undefined</code>; <code>kind</code>: <code>&quot;organization&quot;</code>; } | { <code>expected</code>: <a href="/api/@portcullis/core/type-aliases/Expected"><code>Expected</code></a>; <code>kind</code>: <code>&quot;claim&quot;</code>; <code>path</code>: readonly <code>string</code>[]; } | { <code>is</code>: <code>&quot;user&quot;</code> | <code>&quot;service&quot;</code>; <code>kind</code>: <code>&quot;identityKind&quot;</code>; } | { <code>kind</code>: <code>&quot;authorizedParty&quot;</code>; <code>parties</code>: readonly <code>string</code>[]; } | { <code>audiences</code>: readonly <code>string</code>[]; <code>kind</code>: <code>&quot;audience&quot;</code>; } | { <code>kind</code>: <code>&quot;freshToken&quot;</code>; <code>maxAgeSeconds</code>: <code>number</code>; } | { <code>kind</code>: <code>&quot;custom&quot;</code>; <code>name</code>: <code>string</code>; <code>predicate</code>: <a href="/api/@portcullis/core/type-aliases/Predicate"><code>Predicate</code></a>; }</p></blockquote><p>One condition on its own.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/Leaf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Leaf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Leaf as default
};
