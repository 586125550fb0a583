import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireAudience","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/variables/requireAudience.md","filePath":"api/@portcullis/express/variables/requireAudience.md"}');
const _sfc_main = { name: "api/@portcullis/express/variables/requireAudience.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requireaudience" tabindex="-1">Variable: requireAudience <a class="header-anchor" href="#variable-requireaudience" aria-label="Permalink to &quot;Variable: requireAudience&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireAudience</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/express/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireAudience&quot;</code>] = <code>guards.requireAudience</code></p></blockquote><p>Every one of these audiences: narrows what the gate let in. 403 <code>REQUIREMENT_FAILED</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/variables/requireAudience.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireAudience = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireAudience as default
};
