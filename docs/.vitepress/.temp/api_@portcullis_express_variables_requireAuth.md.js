import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireAuth","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/variables/requireAuth.md","filePath":"api/@portcullis/express/variables/requireAuth.md"}');
const _sfc_main = { name: "api/@portcullis/express/variables/requireAuth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requireauth" tabindex="-1">Variable: requireAuth <a class="header-anchor" href="#variable-requireauth" aria-label="Permalink to &quot;Variable: requireAuth&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireAuth</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/express/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireAuth&quot;</code>] = <code>guards.requireAuth</code></p></blockquote><p>Lets any verified identity through: the weakest guard. It says nothing about what they may do.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/variables/requireAuth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireAuth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireAuth as default
};
