import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireUser","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/variables/requireUser.md","filePath":"api/@portcullis/express/variables/requireUser.md"}');
const _sfc_main = { name: "api/@portcullis/express/variables/requireUser.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requireuser" tabindex="-1">Variable: requireUser <a class="header-anchor" href="#variable-requireuser" aria-label="Permalink to &quot;Variable: requireUser&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireUser</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/express/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireUser&quot;</code>] = <code>guards.requireUser</code></p></blockquote><p>A person; an identity of unknown kind is refused. 403 <code>IDENTITY_KIND_WRONG</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/variables/requireUser.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireUser = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireUser as default
};
