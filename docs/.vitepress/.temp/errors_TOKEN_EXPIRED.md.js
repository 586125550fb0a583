import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TOKEN_EXPIRED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TOKEN_EXPIRED.md","filePath":"errors/TOKEN_EXPIRED.md"}');
const _sfc_main = { name: "errors/TOKEN_EXPIRED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="token_expired" tabindex="-1">TOKEN_EXPIRED <a class="header-anchor" href="#token_expired" aria-label="Permalink to &quot;TOKEN_EXPIRED&quot;">​</a></h1><p>The token has expired.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The token has expired.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p><code>exp</code> has passed, by more than <code>clockToleranceSeconds</code> (5 by default).</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>actual.exp</code> is when it ended, <code>actual.lifetimeSeconds</code> how long it was made to live; the hint says how long ago it ended.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The client does not refresh. Access tokens live five minutes by default</td><td data-column="mend">Refresh shortly before <code>expires_in</code> has passed, and once more after a 401 with this code</td></tr><tr><td data-column="cause">The token lives shorter than configured</td><td data-column="mend">The end of the session caps it: <em>Realm settings &gt; Sessions &gt; SSO Session Max</em></td></tr><tr><td data-column="cause">The lifespan is too short for the work</td><td data-column="mend"><em>Clients &gt; the client &gt; Advanced &gt; Advanced settings &gt; Access Token Lifespan</em>, or <em>Realm settings &gt; Tokens</em> for all. Short is safer: a token cannot be taken back before it ends</td></tr><tr><td data-column="cause">A new token is refused at once</td><td data-column="mend">The clock of this machine is ahead: compare <code>date -u</code> on both, use NTP. <code>clockToleranceSeconds</code> bridges up to 60 s</td></tr><tr><td data-column="cause">A token in a test or in <code>curl</code></td><td data-column="mend">Fetch it anew; do not store tokens in fixtures</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TOKEN_EXPIRED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TOKEN_EXPIRED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TOKEN_EXPIRED as default
};
