import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TOKEN_TOO_OLD","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TOKEN_TOO_OLD.md","filePath":"errors/TOKEN_TOO_OLD.md"}');
const _sfc_main = { name: "errors/TOKEN_TOO_OLD.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="token_too_old" tabindex="-1">TOKEN_TOO_OLD <a class="header-anchor" href="#token_too_old" aria-label="Permalink to &quot;TOKEN_TOO_OLD&quot;">​</a></h1><p>The token was issued too long ago, or lives longer than this API accepts.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The token was issued too long ago, or lives longer than this API accepts.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p>Only where <code>maxTokenAgeSeconds</code> or <code>maxLifetimeSeconds</code> is set: the token was issued longer ago than the first allows, was made to live longer than the second allows (<code>exp</code> minus <code>iat</code>), or has no <code>iat</code> to tell. Its <code>exp</code> has not passed.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>expected</code> names the option and its value, <code>actual</code> the age or the lifetime.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The token is old</td><td data-column="mend">Get a new one (a refresh is enough)</td></tr><tr><td data-column="cause">The client&#39;s lifespan exceeds what this API takes</td><td data-column="mend">Shorten it: <em>Clients &gt; the client &gt; Advanced &gt; Advanced settings &gt; Access Token Lifespan</em>; or raise <code>maxLifetimeSeconds</code></td></tr><tr><td data-column="cause">No <code>iat</code></td><td data-column="mend">Keycloak always writes one: look at who made the token</td></tr></tbody></table><p>A single route that wants fresh tokens uses <code>requireFreshToken({ maxAgeSeconds })</code>; that is a 403, <a href="/errors/REQUIREMENT_FAILED">REQUIREMENT_FAILED</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TOKEN_TOO_OLD.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TOKEN_TOO_OLD = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TOKEN_TOO_OLD as default
};
