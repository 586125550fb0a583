import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: requireScope","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/variables/requireScope.md","filePath":"api/@portcullis/express/variables/requireScope.md"}');
const _sfc_main = { name: "api/@portcullis/express/variables/requireScope.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-requirescope" tabindex="-1">Variable: requireScope <a class="header-anchor" href="#variable-requirescope" aria-label="Permalink to &quot;Variable: requireScope&quot;">​</a></h1><blockquote><p><code>const</code> <strong>requireScope</strong>: <a href="/api/@portcullis/core/interfaces/Guards"><code>Guards</code></a>&lt;<a href="/api/@portcullis/express/type-aliases/Guard"><code>Guard</code></a>&gt;[<code>&quot;requireScope&quot;</code>] = <code>guards.requireScope</code></p></blockquote><p>Every one of the scopes. 403 <code>SCOPE_MISSING</code>, with the scopes in the challenge. A scope is what the client may do for its user, not what the user may do.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/variables/requireScope.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const requireScope = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  requireScope as default
};
