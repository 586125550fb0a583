import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: denyRoute()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/denyRoute.md","filePath":"api/@portcullis/core/functions/denyRoute.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/denyRoute.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-denyroute" tabindex="-1">Function: denyRoute() <a class="header-anchor" href="#function-denyroute" aria-label="Permalink to &quot;Function: denyRoute()&quot;">​</a></h1><blockquote><p><strong>denyRoute</strong>(<code>raw</code>, <code>own</code>, <code>others?</code>): <a href="/api/@portcullis/core/interfaces/Refused"><code>Refused</code></a> | <code>undefined</code></p></blockquote><p>Refuses a route that has no guard among its <code>own</code> functions, unless a guard has judged the request on its way there; the guards of <code>others</code>, routes that the request passes as well, speak for themselves alone.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Default value</th></tr></thead><tbody><tr><td data-column="Parameter"><code>raw</code></td><td data-column="Type"><code>object</code></td><td data-column="Default value"><code>undefined</code></td></tr><tr><td data-column="Parameter"><code>own</code></td><td data-column="Type">readonly <code>unknown</code>[]</td><td data-column="Default value"><code>undefined</code></td></tr><tr><td data-column="Parameter"><code>others?</code></td><td data-column="Type">readonly (readonly <code>unknown</code>[])[]</td><td data-column="Default value"><code>[]</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/Refused"><code>Refused</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/denyRoute.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const denyRoute = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  denyRoute as default
};
