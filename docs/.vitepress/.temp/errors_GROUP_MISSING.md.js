import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"GROUP_MISSING","description":"","frontmatter":{},"headers":[],"relativePath":"errors/GROUP_MISSING.md","filePath":"errors/GROUP_MISSING.md"}');
const _sfc_main = { name: "errors/GROUP_MISSING.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="group_missing" tabindex="-1">GROUP_MISSING <a class="header-anchor" href="#group_missing" aria-label="Permalink to &quot;GROUP_MISSING&quot;">​</a></h1><p>The token lacks a group that is required here.</p><ul><li>Status: 403 Forbidden</li><li>Challenge: <code>Bearer error=&quot;insufficient_scope&quot;, error_description=&quot;The token lacks a group that is required here.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>The token is good, and a guard asks for a group that its <code>groups</code> claim does not hold: <code>requireGroup</code>, <code>group(...)</code>. Also where the path is taken from the request and is missing, or could mean more than one group (<code>*</code>, <code>..</code>, a doubled slash).</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p>The body&#39;s <code>required</code> names the group where configuration does. In the log <code>actual</code> lists the token&#39;s groups; the hint says so when the other form of the name would have matched.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The token has no <code>groups</code></td><td data-column="mend">No built-in scope writes them: <em>Clients &gt; the client &gt; Client scopes &gt; (client)-dedicated &gt; Add mapper &gt; By configuration &gt; Group Membership</em>, &quot;Token Claim Name&quot; <code>groups</code></td></tr><tr><td data-column="cause"><code>/staff/engineering</code> against <code>engineering</code></td><td data-column="mend">&quot;Full group path&quot; of that mapper decides. Keep it on and ask for the full path: names alone collide</td></tr><tr><td data-column="cause">The user is in a group below</td><td data-column="mend"><code>requireGroup(&#39;/staff&#39;, { subtree: true })</code></td></tr><tr><td data-column="cause">The user was added after the token was issued</td><td data-column="mend">Refresh it</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/GROUP_MISSING.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GROUP_MISSING = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GROUP_MISSING as default
};
