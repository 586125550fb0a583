import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: GateOptions<Request>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/GateOptions.md","filePath":"api/@portcullis/core/type-aliases/GateOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/GateOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-gateoptionsrequest" tabindex="-1">Type Alias: GateOptions&lt;Request&gt; <a class="header-anchor" href="#type-alias-gateoptionsrequest" aria-label="Permalink to &quot;Type Alias: GateOptions\\&lt;Request\\&gt;&quot;">​</a></h1><blockquote><p><strong>GateOptions</strong>&lt;<code>Request</code>&gt; = <a href="/api/@portcullis/core/type-aliases/VerifierOptions"><code>VerifierOptions</code></a> &amp; <a href="/api/@portcullis/core/interfaces/DoorOptions"><code>DoorOptions</code></a>&lt;<code>Request</code>&gt; &amp; <code>object</code> | <code>SharedVerifierOptions</code>&lt;<code>Request</code>&gt;</p></blockquote><p>Options of a door that makes its own verifier, or of one that is given a verifier to share.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td><td data-column="Default type"><code>unknown</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/GateOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GateOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GateOptions as default
};
