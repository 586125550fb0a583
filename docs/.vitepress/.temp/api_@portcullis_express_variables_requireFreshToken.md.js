import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireFreshToken","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/variables/requireFreshToken.md","filePath":"api/@portcullis/express/variables/requireFreshToken.md"}');
const _sfc_main = { name: "api/@portcullis/express/variables/requireFreshToken.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requirefreshtoken" tabindex="-1">Variable: requireFreshToken <a class="header-anchor" href="#variable-requirefreshtoken" aria-label="Permalink to &quot;Variable: requireFreshToken&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireFreshToken</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/express/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireFreshToken&quot;</code>] = <code>guards.requireFreshToken</code></p></blockquote><p>A token issued at most <code>maxAgeSeconds</code> ago. It may come of an old login: for that, ask the claim <code>auth_time</code>. 403 <code>REQUIREMENT_FAILED</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/variables/requireFreshToken.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireFreshToken = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireFreshToken as default
};
