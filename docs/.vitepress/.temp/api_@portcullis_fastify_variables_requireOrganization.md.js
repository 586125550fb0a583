import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireOrganization","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/fastify/variables/requireOrganization.md","filePath":"api/@portcullis/fastify/variables/requireOrganization.md"}');
const _sfc_main = { name: "api/@portcullis/fastify/variables/requireOrganization.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requireorganization" tabindex="-1">Variable: requireOrganization <a class="header-anchor" href="#variable-requireorganization" aria-label="Permalink to &quot;Variable: requireOrganization&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireOrganization</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/fastify/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireOrganization&quot;</code>] = <code>guards.requireOrganization</code></p></blockquote><p>Membership of an organization, by its alias. 403 <code>ORGANIZATION_MISSING</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/fastify/variables/requireOrganization.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireOrganization = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireOrganization as default
};
