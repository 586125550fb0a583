import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"A memory of verified tokens","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/a-memory-of-verified-tokens.md","filePath":"decisions/a-memory-of-verified-tokens.md"}');
const _sfc_main = { name: "decisions/a-memory-of-verified-tokens.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="a-memory-of-verified-tokens" tabindex="-1">A memory of verified tokens <a class="header-anchor" href="#a-memory-of-verified-tokens" aria-label="Permalink to &quot;A memory of verified tokens&quot;">​</a></h1><p><strong>Decided.</strong> A token that has been verified is remembered, from its second sight on, and not verified again. What is remembered is the verification, never a decision about a route. <code>cache: false</code> turns it off.</p><p><strong>Why.</strong> A client sends the same token for minutes, often hundreds of times, and the signature is nearly all the work: a remembered token is judged in a small part of the time, and in the same tick. From its second sight on, since a flood of tokens that come once would push out those that come again.</p><p><strong>Why it is safe.</strong> The whole text of the token is compared, not a hash and not its id. Everything that can change is asked again at every sight: its times, whether its key is still in the set of its realm, whether the realm is still configured, <code>revoked</code>. A token that has once been seen expired stays so, even when the clock is set back. Entries are bounded in number and in bytes.</p><p><strong>What it costs.</strong> Memory: 64 MiB at most, by default. And an identity is shared between requests, which is why it is frozen.</p><p><strong>What holds it.</strong> Tests that revoke, rotate, expire and reconfigure between two sights of one token, and expect the code of a first sight.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/a-memory-of-verified-tokens.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const aMemoryOfVerifiedTokens = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  aMemoryOfVerifiedTokens as default
};
