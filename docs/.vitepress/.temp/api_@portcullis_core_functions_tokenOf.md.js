import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: tokenOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/tokenOf.md","filePath":"api/@portcullis/core/functions/tokenOf.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/tokenOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-tokenof" tabindex="-1">Function: tokenOf() <a class="header-anchor" href="#function-tokenof" aria-label="Permalink to &quot;Function: tokenOf()&quot;">​</a></h1><blockquote><p><strong>tokenOf</strong>(<code>identity</code>): <code>string</code> | <code>undefined</code></p></blockquote><p>The raw token behind an identity, to call another service on its bearer&#39;s behalf; <code>undefined</code> for one made by <code>identityFromClaims</code>. It is no property, so that no log or answer holds it by accident. Throws <code>TypeError</code> for anything that is no identity.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>identity</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/tokenOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const tokenOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  tokenOf as default
};
