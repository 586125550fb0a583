import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Register","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Register.md","filePath":"api/@portcullis/core/interfaces/Register.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Register.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-register" tabindex="-1">Interface: Register <a class="header-anchor" href="#interface-register" aria-label="Permalink to &quot;Interface: Register&quot;">​</a></h1><p>Augment this interface to type <code>claims</code> across an application: <code>declare module &#39;@portcullis/core&#39; { interface Register { claims: { tenant_id: string } } }</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Register.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Register = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Register as default
};
