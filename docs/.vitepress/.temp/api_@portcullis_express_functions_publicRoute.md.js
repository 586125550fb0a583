import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: publicRoute()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/functions/publicRoute.md","filePath":"api/@portcullis/express/functions/publicRoute.md"}');
const _sfc_main = { name: "api/@portcullis/express/functions/publicRoute.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-publicroute" tabindex="-1">Function: publicRoute() <a class="header-anchor" href="#function-publicroute" aria-label="Permalink to &quot;Function: publicRoute()&quot;">​</a></h1><blockquote><p><strong>publicRoute</strong>(): <a href="/api/@portcullis/express/type-aliases/Guard"><code>Guard</code></a></p></blockquote><p>Declares a route public for <code>defaultDeny</code> and <code>auditRoutes</code>: <code>app.get(&#39;/status&#39;, publicRoute(), handler)</code>. It opens no gate: what stands behind <code>keycloakAuth</code> still needs a token there, unless the gate is <code>optional</code>.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/express/type-aliases/Guard"><code>Guard</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/functions/publicRoute.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const publicRoute = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  publicRoute as default
};
