import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireAllRoles","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/fastify/variables/requireAllRoles.md","filePath":"api/@portcullis/fastify/variables/requireAllRoles.md"}');
const _sfc_main = { name: "api/@portcullis/fastify/variables/requireAllRoles.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requireallroles" tabindex="-1">Variable: requireAllRoles <a class="header-anchor" href="#variable-requireallroles" aria-label="Permalink to &quot;Variable: requireAllRoles&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireAllRoles</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/fastify/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireAllRoles&quot;</code>] = <code>guards.requireAllRoles</code></p></blockquote><p>Every one of the roles. 403 <code>ROLE_MISSING</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/fastify/variables/requireAllRoles.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireAllRoles = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireAllRoles as default
};
