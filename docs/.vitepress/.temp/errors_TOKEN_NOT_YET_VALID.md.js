import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TOKEN_NOT_YET_VALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TOKEN_NOT_YET_VALID.md","filePath":"errors/TOKEN_NOT_YET_VALID.md"}');
const _sfc_main = { name: "errors/TOKEN_NOT_YET_VALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="token_not_yet_valid" tabindex="-1">TOKEN_NOT_YET_VALID <a class="header-anchor" href="#token_not_yet_valid" aria-label="Permalink to &quot;TOKEN_NOT_YET_VALID&quot;">​</a></h1><p>The token is not valid yet.</p><ul><li>Status: 401 Unauthorized</li><li>Challenge: <code>Bearer error=&quot;invalid_token&quot;, error_description=&quot;The token is not valid yet.&quot;</code></li></ul><h2 id="when-it-happens" tabindex="-1">When it happens <a class="header-anchor" href="#when-it-happens" aria-label="Permalink to &quot;When it happens&quot;">​</a></h2><p><code>nbf</code> lies in the future by more than <code>clockToleranceSeconds</code>, or <code>iat</code> by more than 60 seconds beyond it. Keycloak sends no <code>nbf</code> by default, so a small difference of clocks does not lead here.</p><h2 id="how-to-recognise-it" tabindex="-1">How to recognise it <a class="header-anchor" href="#how-to-recognise-it" aria-label="Permalink to &quot;How to recognise it&quot;">​</a></h2><p><code>actual</code> holds <code>nbf</code> and <code>iat</code>; the hint says how many seconds ahead they are.</p><h2 id="causes-and-mends" tabindex="-1">Causes and mends <a class="header-anchor" href="#causes-and-mends" aria-label="Permalink to &quot;Causes and mends&quot;">​</a></h2><table tabindex="0"><thead><tr><th>cause</th><th>mend</th></tr></thead><tbody><tr><td data-column="cause">The clock of this API is behind that of Keycloak</td><td data-column="mend">NTP on both. Virtual machines and laptops fall behind after sleep; containers share the clock of their host</td></tr><tr><td data-column="cause">The difference cannot be mended</td><td data-column="mend"><code>clockToleranceSeconds</code> up to 60</td></tr><tr><td data-column="cause">A mapper writes <code>nbf</code></td><td data-column="mend">Remove it, or let it be the time of issue</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TOKEN_NOT_YET_VALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TOKEN_NOT_YET_VALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TOKEN_NOT_YET_VALID as default
};
