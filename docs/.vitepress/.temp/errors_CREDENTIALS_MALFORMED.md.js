import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CREDENTIALS_MALFORMED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/CREDENTIALS_MALFORMED.md","filePath":"errors/CREDENTIALS_MALFORMED.md"}');
const _sfc_main = { name: "errors/CREDENTIALS_MALFORMED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="credentials_malformed" tabindex="-1">CREDENTIALS_MALFORMED <a class="header-anchor" href="#credentials_malformed" aria-label="Permalink to &quot;CREDENTIALS_MALFORMED&quot;">​</a></h1><p>The credentials are not one Bearer token.</p><ul><li>Status: 400 Bad Request</li><li>Challenge: <code>Bearer error=&quot;invalid_request&quot;, error_description=&quot;The credentials are not one Bearer token.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>Bearer credentials were sent, but they are not one token: <code>Bearer</code> with nothing behind it, white space or a tab inside, the scheme twice; or a <code>tokenFrom</code> function threw, returned a promise, or returned something other than a string, <code>{ token, ambient }</code>, <code>null</code> or <code>undefined</code>.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p>The hint names the case. What was sent is not logged: it may be a token.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>hint</th><th>mend</th></tr></thead><tbody><tr><td data-column="hint">&quot;says Bearer and nothing else&quot;</td><td data-column="mend">The variable that should hold the token is empty: the login failed, or its answer was not awaited</td></tr><tr><td data-column="hint">&quot;stands there twice&quot;</td><td data-column="mend">The token was stored together with its scheme; add <code>Bearer </code> in one place only</td></tr><tr><td data-column="hint">&quot;white space where none may be&quot;</td><td data-column="mend">A line break from a shell (<code>$(cat token.txt)</code> with more than the token in it), or two credentials in one header</td></tr><tr><td data-column="hint">&quot;The header holds more than a token&quot;</td><td data-column="mend">The header of <code>tokenFrom: { header }</code> must hold the bare token, or <code>Bearer</code> and the token</td></tr><tr><td data-column="hint">&quot;The tokenFrom function threw&quot;</td><td data-column="mend">The cause is in the log entry</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/CREDENTIALS_MALFORMED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CREDENTIALS_MALFORMED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CREDENTIALS_MALFORMED as default
};
