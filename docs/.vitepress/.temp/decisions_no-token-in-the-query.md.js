import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"No token in the query","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/no-token-in-the-query.md","filePath":"decisions/no-token-in-the-query.md"}');
const _sfc_main = { name: "decisions/no-token-in-the-query.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="no-token-in-the-query" tabindex="-1">No token in the query <a class="header-anchor" href="#no-token-in-the-query" aria-label="Permalink to &quot;No token in the query&quot;">​</a></h1><p><strong>Decided.</strong> By default a token is read from the <code>Authorization</code> header alone. A cookie or another header has to be named in <code>tokenFrom</code>; the query only a function can read.</p><p><strong>Why.</strong> An address is written down everywhere: in access logs, in the history of a browser, in the <code>Referer</code> of the next page, in monitoring. RFC 6750 says of the query that it should not be used (section 2.3), RFC 9700 that it must not be (section 4.3.2). And each further place is one more where an attacker can put a second token: two filled places are <a href="/errors/REQUEST_AMBIGUOUS">REQUEST_AMBIGUOUS</a>, never a choice made in silence.</p><p><strong>What it costs.</strong> A WebSocket or an <code>EventSource</code> of a browser cannot set the header. They send a cookie, which is checked for its origin, or a short-lived ticket of the application&#39;s own, which a function in <code>tokenFrom</code> reads.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/no-token-in-the-query.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const noTokenInTheQuery = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  noTokenInTheQuery as default
};
