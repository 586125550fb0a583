import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: UpgradeOptions<Request>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/type-aliases/UpgradeOptions.md","filePath":"api/@portcullis/core/type-aliases/UpgradeOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/type-aliases/UpgradeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-upgradeoptionsrequest" tabindex="-1">Type Alias: UpgradeOptions&lt;Request&gt; <a class="header-anchor" href="#type-alias-upgradeoptionsrequest" aria-label="Permalink to &quot;Type Alias: UpgradeOptions\\&lt;Request\\&gt;&quot;">​</a></h1><blockquote><p><strong>UpgradeOptions</strong>&lt;<code>Request</code>&gt; = <a href="/api/@portcullis/core/type-aliases/GateOptions"><code>GateOptions</code></a>&lt;<code>Request</code>&gt; &amp; <code>object</code></p></blockquote><p>A gate&#39;s options, but for those that have no meaning here (<code>optional</code>, <code>forwardErrors</code>, <code>defaultDeny</code>); and what is asked of who connects.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td><td data-column="Default type"><a href="/api/@portcullis/core/interfaces/UpgradeRequest"><code>UpgradeRequest</code></a></td></tr></tbody></table><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Name"><code>defaultDeny?</code></td><td data-column="Type"><code>never</code></td><td data-column="Description">-</td></tr><tr><td data-column="Name"><code>forwardErrors?</code></td><td data-column="Type"><code>never</code></td><td data-column="Description">-</td></tr><tr><td data-column="Name"><code>optional?</code></td><td data-column="Type"><code>never</code></td><td data-column="Description">-</td></tr><tr><td data-column="Name"><code>require?</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></td><td data-column="Description">What the identity must fulfil for the connection to be made. Defaults to any verified identity.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/type-aliases/UpgradeOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const UpgradeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  UpgradeOptions as default
};
