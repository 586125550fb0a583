import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: isUser()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/isUser.md","filePath":"api/@portcullis/core/functions/isUser.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/isUser.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-isuser" tabindex="-1">Function: isUser() <a class="header-anchor" href="#function-isuser" aria-label="Permalink to &quot;Function: isUser()&quot;">​</a></h1><blockquote><p><strong>isUser</strong>(): <a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></blockquote><p>A person: a session, and no sign of a service account. An identity of unknown kind is none.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/isUser.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const isUser = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  isUser as default
};
