import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireParty","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/variables/requireParty.md","filePath":"api/@portcullis/express/variables/requireParty.md"}');
const _sfc_main = { name: "api/@portcullis/express/variables/requireParty.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requireparty" tabindex="-1">Variable: requireParty <a class="header-anchor" href="#variable-requireparty" aria-label="Permalink to &quot;Variable: requireParty&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireParty</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/express/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireParty&quot;</code>] = <code>guards.requireParty</code></p></blockquote><p>A token issued to one of these clients: narrows what the gate let in. 403 <code>REQUIREMENT_FAILED</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/variables/requireParty.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireParty = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireParty as default
};
