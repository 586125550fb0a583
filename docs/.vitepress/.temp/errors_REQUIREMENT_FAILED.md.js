import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"REQUIREMENT_FAILED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/REQUIREMENT_FAILED.md","filePath":"errors/REQUIREMENT_FAILED.md"}');
const _sfc_main = { name: "errors/REQUIREMENT_FAILED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="requirement_failed" tabindex="-1">REQUIREMENT_FAILED <a class="header-anchor" href="#requirement_failed" aria-label="Permalink to &quot;REQUIREMENT_FAILED&quot;">​</a></h1><p>The token does not fulfil what is required here.</p><ul><li>Status: 403 Forbidden</li><li>Challenge: <code>Bearer error=&quot;insufficient_scope&quot;, error_description=&quot;The token does not fulfil what is required here.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The token is good, and a requirement is not met that no other code names: <code>requireAudience</code>, <code>requireParty</code>, <code>requireFreshToken</code>, <code>custom(...)</code>, <code>not(...)</code>, or an <code>anyOf</code> whose alternatives are of several kinds. (An <code>anyOf</code> of one kind has that kind&#39;s code; an <code>allOf</code> has that of its first failing part.)</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p>In the log <code>expected</code> lists what failed, in words and in order. What cannot be judged refuses too, under <code>not</code> as well: a predicate that throws or returns a promise (the throw is a process warning, <code>PORTCULLIS_PREDICATE</code>), a value of the request that is missing.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>what failed</th><th>mend</th></tr></thead><tbody><tr><td data-column="what failed"><code>audience &#39;...&#39;</code></td><td data-column="mend">The route asks for more than the gate; see <a href="/errors/AUDIENCE_MISMATCH">AUDIENCE_MISMATCH</a> for the mapper</td></tr><tr><td data-column="what failed"><code>client &#39;...&#39;</code></td><td data-column="mend">Call with one of the clients named</td></tr><tr><td data-column="what failed"><code>a token of at most ... s</code></td><td data-column="mend">Refresh the token and repeat the request</td></tr><tr><td data-column="what failed">a name of your own</td><td data-column="mend">Your <code>custom</code> predicate answered <code>false</code>, or did not answer</td></tr><tr><td data-column="what failed">several</td><td data-column="mend">One of them would do: each is in the log</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/REQUIREMENT_FAILED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const REQUIREMENT_FAILED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  REQUIREMENT_FAILED as default
};
