import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireGroup","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/fastify/variables/requireGroup.md","filePath":"api/@portcullis/fastify/variables/requireGroup.md"}');
const _sfc_main = { name: "api/@portcullis/fastify/variables/requireGroup.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requiregroup" tabindex="-1">Variable: requireGroup <a class="header-anchor" href="#variable-requiregroup" aria-label="Permalink to &quot;Variable: requireGroup&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireGroup</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/fastify/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireGroup&quot;</code>] = <code>guards.requireGroup</code></p></blockquote><p>A group by its exact path (<code>/staff/sales</code>); with <code>{ subtree: true }</code>, or one below it. 403 <code>GROUP_MISSING</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/fastify/variables/requireGroup.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireGroup = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireGroup as default
};
