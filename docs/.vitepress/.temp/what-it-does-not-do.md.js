import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"What it does not do","description":"","frontmatter":{},"headers":[],"relativePath":"what-it-does-not-do.md","filePath":"from-readme/what-it-does-not-do.md"}');
const _sfc_main = { name: "what-it-does-not-do.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="what-it-does-not-do" tabindex="-1">What it does not do <a class="header-anchor" href="#what-it-does-not-do" aria-label="Permalink to &quot;What it does not do&quot;">​</a></h1><ul><li><p><strong>No login, no redirects, no sessions in cookies.</strong> An API gets a token and judges it. Logging in belongs to the page or to a component before the API. Where such a component keeps the access token in a cookie, <code>tokenFrom</code> reads it, and then asks every request that changes something to come from an allowed page:</p><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">import</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> { keycloakAuth } </span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">from</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;"> &#39;@portcullis/express&#39;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">export</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> const</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> gate</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> =</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> keycloakAuth</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">({</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">  issuer: </span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&#39;https://sso.acme.com/realms/acme&#39;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">,</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">  audience: </span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&#39;orders-api&#39;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">,</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">  tokenFrom: { cookie: </span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&#39;access_token&#39;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">, allowedOrigins: [</span><span style="--shiki-light:#032F62;--shiki-dark:#9ECBFF;">&#39;https://app.acme.com&#39;</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">] },</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">})</span></span></code></pre></div></li><li><p><strong>No helper for the password grant.</strong> It hands a person&#39;s password to a program. Tests have <code>@portcullis/testing</code>.</p></li><li><p><strong>No API keys.</strong> A key that never expires and names nobody is what tokens are there to replace: give the machine a service account.</p></li><li><p><strong>No HS256 and its kin.</strong> A secret that can verify can also sign.</p></li><li><p><strong>No DPoP or certificate-bound tokens yet.</strong> They are refused (<a href="/errors/PROOF_REQUIRED">PROOF_REQUIRED</a>), since taking them as plain bearer tokens would undo the binding.</p></li><li><p><strong>No introspection.</strong> Tokens are judged here, by their signature: one that Keycloak has meanwhile ended holds until its <code>exp</code>. <code>revoked</code> and short lifespans limit that; see <a href="/security">SECURITY.md</a>.</p></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("from-readme/what-it-does-not-do.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const whatItDoesNotDo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  whatItDoesNotDo as default
};
