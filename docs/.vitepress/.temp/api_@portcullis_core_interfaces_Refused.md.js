import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Refused","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/Refused.md","filePath":"api/@portcullis/core/interfaces/Refused.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/Refused.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-refused" tabindex="-1">Interface: Refused <a class="header-anchor" href="#interface-refused" aria-label="Permalink to &quot;Interface: Refused&quot;">​</a></h1><p>The request ends here: write <code>reply</code>, or hand <code>refusal</code> to the framework where <code>forward</code> says so.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-admitted"></a> <code>admitted</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>false</code></td><td data-column="Description">-</td></tr><tr><td data-column="Property"><a id="property-forward"></a> <code>forward</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>boolean</code></td><td data-column="Description">Whether the door hands <code>refusal</code> to the framework instead of writing <code>reply</code> (<code>forwardErrors</code>).</td></tr><tr><td data-column="Property"><a id="property-refusal"></a> <code>refusal</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Refusal"><code>Refusal</code></a></td><td data-column="Description">Why, as an error: for logs, and for the framework&#39;s error handling.</td></tr><tr><td data-column="Property"><a id="property-reply"></a> <code>reply</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/Reply"><code>Reply</code></a></td><td data-column="Description">The whole answer, ready to be written.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/Refused.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Refused = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Refused as default
};
