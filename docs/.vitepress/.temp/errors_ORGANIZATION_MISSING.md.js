import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ORGANIZATION_MISSING","description":"","frontmatter":{},"headers":[],"relativePath":"errors/ORGANIZATION_MISSING.md","filePath":"errors/ORGANIZATION_MISSING.md"}');
const _sfc_main = { name: "errors/ORGANIZATION_MISSING.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="organization_missing" tabindex="-1">ORGANIZATION_MISSING <a class="header-anchor" href="#organization_missing" aria-label="Permalink to &quot;ORGANIZATION_MISSING&quot;">​</a></h1><p>The token lacks an organization that is required here.</p><ul><li>Status: 403 Forbidden</li><li>Challenge: <code>Bearer error=&quot;insufficient_scope&quot;, error_description=&quot;The token lacks an organization that is required here.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The token is good, and a guard asks for an organization that its <code>organization</code> claim does not name: <code>requireOrganization</code>, <code>organization(...)</code>; or names without the <code>id</code> or the attribute that was asked.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p>In the log <code>actual</code> lists the aliases the token names; the hint says whether it names any.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The scope was not requested</td><td data-column="mend">Request <code>organization:ALIAS</code>, or <code>organization:*</code> for all memberships</td></tr><tr><td data-column="cause">The user has several memberships, and only <code>organization</code> was requested</td><td data-column="mend">The claim is then absent unless one was chosen at login. Request one of the two above</td></tr><tr><td data-column="cause">The user is no member, or the organization is disabled</td><td data-column="mend"><em>Organizations &gt; the organization &gt; Members</em></td></tr><tr><td data-column="cause"><code>id</code> or <code>attribute</code> is asked, and the claim is a plain list of aliases</td><td data-column="mend">The mapper of the client scope <code>organization</code>: &quot;Claim JSON Type&quot; JSON, &quot;Add organization id&quot; and &quot;Add organization attributes&quot; on</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/ORGANIZATION_MISSING.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ORGANIZATION_MISSING = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ORGANIZATION_MISSING as default
};
