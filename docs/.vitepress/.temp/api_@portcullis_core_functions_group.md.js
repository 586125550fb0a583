import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: group()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/group.md","filePath":"api/@portcullis/core/functions/group.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/group.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-group" tabindex="-1">Function: group() <a class="header-anchor" href="#function-group" aria-label="Permalink to &quot;Function: group()&quot;">​</a></h1><blockquote><p><strong>group</strong>&lt;<code>Request</code>&gt;(<code>path</code>, <code>options?</code>): <a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></blockquote><p>A group, by the exact text of the claim; with <code>subtree</code>, any group below it too.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-request"></a> <code>Request</code></td><td data-column="Default type"><code>never</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>path</code></td><td data-column="Type"><a href="/api/@portcullis/core/type-aliases/Name"><code>Name</code></a>&lt;<code>Request</code>&gt;</td></tr><tr><td data-column="Parameter"><code>options?</code></td><td data-column="Type"><a href="/api/@portcullis/core/interfaces/GroupOptions"><code>GroupOptions</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/type-aliases/Requirement"><code>Requirement</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/group.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const group = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  group as default
};
