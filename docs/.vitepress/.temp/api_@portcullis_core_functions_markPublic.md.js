import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: markPublic()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/markPublic.md","filePath":"api/@portcullis/core/functions/markPublic.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/markPublic.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-markpublic" tabindex="-1">Function: markPublic() <a class="header-anchor" href="#function-markpublic" aria-label="Permalink to &quot;Function: markPublic()&quot;">​</a></h1><blockquote><p><strong>markPublic</strong>&lt;<code>Handler</code>&gt;(<code>handler</code>): <code>Handler</code></p></blockquote><p>Lets route tables recognise that a route is public on purpose.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-handler"></a> <code>Handler</code> <em>extends</em> <code>object</code></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>handler</code></td><td data-column="Type"><code>Handler</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Handler</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/markPublic.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const markPublic = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  markPublic as default
};
