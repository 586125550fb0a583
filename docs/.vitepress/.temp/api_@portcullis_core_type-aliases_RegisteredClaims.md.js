import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RegisteredClaims","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/RegisteredClaims.md","filePath":"api/@portcullis/core/type-aliases/RegisteredClaims.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/RegisteredClaims.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-registeredclaims" tabindex="-1">Type Alias: RegisteredClaims <a class="header-anchor" href="#type-alias-registeredclaims" aria-label="Permalink to &quot;Type Alias: RegisteredClaims&quot;">​</a></h1><blockquote><p><strong>RegisteredClaims</strong> = <a href="/api/@portcullis/core/interfaces/Register"><code>Register</code></a> <em>extends</em> <code>object</code> ? <code>C</code> &amp; <a href="/api/@portcullis/core/type-aliases/Claims"><code>Claims</code></a> : <a href="/api/@portcullis/core/type-aliases/Claims"><code>Claims</code></a></p></blockquote><p>The claims of a verified token as the application has declared them, else an open record.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/RegisteredClaims.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RegisteredClaims = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RegisteredClaims as default
};
