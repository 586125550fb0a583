import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Revocations","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Revocations.md","filePath":"api/@portcullis/core/interfaces/Revocations.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Revocations.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-revocations" tabindex="-1">Interface: Revocations <a class="header-anchor" href="#interface-revocations" aria-label="Permalink to &quot;Interface: Revocations&quot;">​</a></h1><p>A bounded list of what was taken back. It knows of nothing that another process, or this one before its start, revoked.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-revoked"></a> <code>revoked</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type">(<code>identity</code>) =&gt; <code>boolean</code></td><td data-column="Description">Whether a token was taken back: to be handed over as the option <code>revoked</code>. Needs no <code>this</code>.</td></tr><tr><td data-column="Property"><a id="property-size"></a> <code>size</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>number</code></td><td data-column="Description">How many entries are held now.</td></tr></tbody></table><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="revoke" tabindex="-1">revoke() <a class="header-anchor" href="#revoke" aria-label="Permalink to &quot;revoke()&quot;">​</a></h3><blockquote><p><strong>revoke</strong>(<code>named</code>): <code>void</code></p></blockquote><p>Refuses what is named from the next request on. Throws <code>ConfigurationError</code> where it names nothing, or more than one thing, or a date more than an hour ahead: nothing is taken back then.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>named</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Revocation"><code>Revocation</code></a></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Revocations.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Revocations = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Revocations as default
};
