import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"REQUEST_AMBIGUOUS","description":"","frontmatter":{},"headers":[],"relativePath":"errors/REQUEST_AMBIGUOUS.md","filePath":"errors/REQUEST_AMBIGUOUS.md"}');
const _sfc_main = { name: "errors/REQUEST_AMBIGUOUS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="request_ambiguous" tabindex="-1">REQUEST_AMBIGUOUS <a class="header-anchor" href="#request_ambiguous" aria-label="Permalink to &quot;REQUEST_AMBIGUOUS&quot;">​</a></h1><p>The request carries more than one access token.</p><ul><li>Status: 400 Bad Request</li><li>Challenge: <code>Bearer error=&quot;invalid_request&quot;, error_description=&quot;The request carries more than one access token.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The request holds more than one token, so that two readers of it could disagree about who calls: two <code>Authorization</code> headers, two cookies of the configured name, the configured header twice, or two of the places in <code>tokenFrom</code> filled at once.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p>The hint names which of them it was. No token is looked at: two equal ones are refused as well.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">A proxy adds a header beside the caller&#39;s</td><td data-column="mend">Let it replace the header instead</td></tr><tr><td data-column="cause">Two cookies of one name, for two paths or domains</td><td data-column="mend">Log out and in again; set the cookie with one <code>Path</code> and <code>Domain</code> everywhere</td></tr><tr><td data-column="cause">A page with a session cookie also sends the header</td><td data-column="mend">Choose one. <code>tokenFrom: { cookie: &#39;name&#39; }</code> alone leaves the Authorization header unread</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/REQUEST_AMBIGUOUS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const REQUEST_AMBIGUOUS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  REQUEST_AMBIGUOUS as default
};
