import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: VerifyUpgrade","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/VerifyUpgrade.md","filePath":"api/@portcullis/core/type-aliases/VerifyUpgrade.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/VerifyUpgrade.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-verifyupgrade" tabindex="-1">Type Alias: VerifyUpgrade <a class="header-anchor" href="#type-alias-verifyupgrade" aria-label="Permalink to &quot;Type Alias: VerifyUpgrade&quot;">​</a></h1><blockquote><p><strong>VerifyUpgrade</strong> = (<code>request</code>, <code>socket</code>) =&gt; <code>Promise</code>&lt;<a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a> | <code>undefined</code>&gt;</p></blockquote><p>Judges one upgrade. Gives the identity, or <code>undefined</code> once it has refused: then the answer (400, 401, 403 or 503, as everywhere) is written, the socket ended, and nothing is left to do. Never rejects.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>request</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/UpgradeRequest"><code>UpgradeRequest</code></a></td></tr><tr><td data-column="Parameter"><code>socket</code></td><td data-column="Type"><code>Duplex</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="/api/@portcullis/core/interfaces/Identity"><code>Identity</code></a> | <code>undefined</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/VerifyUpgrade.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VerifyUpgrade = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VerifyUpgrade as default
};
