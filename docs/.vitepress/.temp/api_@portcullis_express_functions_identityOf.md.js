import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: identityOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/functions/identityOf.md","filePath":"api/@portcullis/express/functions/identityOf.md"}');
const _sfc_main = { name: "api/@portcullis/express/functions/identityOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-identityof" tabindex="-1">Function: identityOf() <a class="header-anchor" href="#function-identityof" aria-label="Permalink to &quot;Function: identityOf()&quot;">​</a></h1><blockquote><p><strong>identityOf</strong>(<code>request</code>): <a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a> | <code>null</code></p></blockquote><p>Who calls; <code>null</code> where <code>optional</code> let the request in without credentials. Throws where no gate has run.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>request</code></td><td data-column="Type"><code>object</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a> | <code>null</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/functions/identityOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const identityOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  identityOf as default
};
