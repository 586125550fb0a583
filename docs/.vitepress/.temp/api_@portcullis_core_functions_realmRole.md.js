import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: realmRole()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/realmRole.md","filePath":"api/@portcullis/core/functions/realmRole.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/realmRole.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-realmrole" tabindex="-1">Function: realmRole() <a class="header-anchor" href="#function-realmrole" aria-label="Permalink to &quot;Function: realmRole()&quot;">​</a></h1><blockquote><p><strong>realmRole</strong>(<code>role</code>): <a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></blockquote><p>A realm role. Role names are opaque: &#39;:&#39; and &#39;/&#39; mean nothing in them.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>role</code></td><td data-column="Type"><code>string</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/realmRole.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const realmRole = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  realmRole as default
};
