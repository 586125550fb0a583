import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: isTokenRefused()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/isTokenRefused.md","filePath":"api/@portcullis/core/functions/isTokenRefused.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/isTokenRefused.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-istokenrefused" tabindex="-1">Function: isTokenRefused() <a class="header-anchor" href="#function-istokenrefused" aria-label="Permalink to &quot;Function: isTokenRefused()&quot;">​</a></h1><blockquote><p><strong>isTokenRefused</strong>(<code>error</code>): <code>error is TokenRefused</code></p></blockquote><p>Whether <code>error</code> is a refusal (400, 401, 403) of this or another installed copy of the package.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>error</code></td><td data-column="Type"><code>unknown</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>error is TokenRefused</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/isTokenRefused.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const isTokenRefused = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  isTokenRefused as default
};
