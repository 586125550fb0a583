import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: flatRoles()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/flatRoles.md","filePath":"api/@portcullis/core/functions/flatRoles.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/flatRoles.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-flatroles" tabindex="-1">Function: flatRoles() <a class="header-anchor" href="#function-flatroles" aria-label="Permalink to &quot;Function: flatRoles()&quot;">​</a></h1><blockquote><p><strong>flatRoles</strong>(<code>identity</code>, <code>__namedParameters?</code>): readonly <code>string</code>[]</p></blockquote><p>The realm roles, then the roles of each client, none twice. It is for showing and handing on, not for deciding: a realm role that is called <code>orders-api:read</code> looks like the role <code>read</code> of the client <code>orders-api</code>, unless <code>name</code> tells them apart.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>identity</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a></td></tr><tr><td data-column="Parameter"><code>__namedParameters?</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/FlatRolesOptions"><code>FlatRolesOptions</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <code>string</code>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/flatRoles.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const flatRoles = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  flatRoles as default
};
