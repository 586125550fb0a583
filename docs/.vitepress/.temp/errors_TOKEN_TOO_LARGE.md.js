import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TOKEN_TOO_LARGE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TOKEN_TOO_LARGE.md","filePath":"errors/TOKEN_TOO_LARGE.md"}');
const _sfc_main = { name: "errors/TOKEN_TOO_LARGE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="token_too_large" tabindex="-1">TOKEN_TOO_LARGE <a class="header-anchor" href="#token_too_large" aria-label="Permalink to &quot;TOKEN_TOO_LARGE&quot;">​</a></h1><p>The token is larger than this API accepts.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The token is larger than this API accepts.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The token is longer than <code>maxTokenBytes</code> (16384 by default). It is refused before any of it is decoded.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>expected</code> is the limit and <code>actual</code> the length. With both at their defaults Node comes first: it answers 431 itself when all headers together exceed 16 KiB (<code>--max-http-header-size</code>), and proxies earlier still (nginx: 400, <code>large_client_header_buffers</code>). No log of Portcullis tells of those.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">Every role of every client is in the token</td><td data-column="mend"><em>Clients &gt; the client &gt; Client scopes &gt; (client)-dedicated &gt; Scope</em>: turn &quot;Full scope allowed&quot; off and assign the roles this client needs</td></tr><tr><td data-column="cause">Hundreds of groups</td><td data-column="mend">Remove the Group Membership mapper, or let it name only what the API asks for</td></tr><tr><td data-column="cause">Large attributes copied into claims</td><td data-column="mend">Turn &quot;Add to access token&quot; off in their mappers</td></tr><tr><td data-column="cause">The token really must be that large</td><td data-column="mend">Raise <code>maxTokenBytes</code>, and the header limits of Node and of every proxy with it</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TOKEN_TOO_LARGE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TOKEN_TOO_LARGE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TOKEN_TOO_LARGE as default
};
