import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Forge","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/type-aliases/Forge.md","filePath":"api/@portcullis/testing/type-aliases/Forge.md"}');
const _sfc_main = { name: "api/@portcullis/testing/type-aliases/Forge.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-forge" tabindex="-1">Type Alias: Forge <a class="header-anchor" href="#type-alias-forge" aria-label="Permalink to &quot;Type Alias: Forge&quot;">​</a></h1><blockquote><p><strong>Forge</strong> = <code>{ readonly [Kind in RefusedKind]: (spec?: TokenSpec) =&gt; Promise&lt;string&gt; }</code> &amp; <code>object</code></p></blockquote><p>Makes tokens that must be refused; <code>spec</code> says whose token it would have been.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Name"><code>claims()</code></td><td data-column="Type">(<code>claims</code>, <code>header?</code>, <code>alg?</code>) =&gt; <code>Promise</code>&lt;<code>string</code>&gt;</td><td data-column="Description">The realm&#39;s own signature over these claims, whatever they are, with members laid over the header.</td></tr><tr><td data-column="Name"><code>raw()</code></td><td data-column="Type">(<code>header</code>, <code>payload</code>, <code>signer</code>) =&gt; <code>Promise</code>&lt;<code>string</code>&gt;</td><td data-column="Description">Signs exactly these texts: with a key of the realm (by algorithm), a key of your own, a secret, or not at all.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/type-aliases/Forge.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Forge = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Forge as default
};
