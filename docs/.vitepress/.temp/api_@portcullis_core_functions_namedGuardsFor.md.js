import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: namedGuardsFor()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/functions/namedGuardsFor.md","filePath":"api/@portcullis/core/functions/namedGuardsFor.md"}');
const _sfc_main = { name: "api/@portcullis/core/functions/namedGuardsFor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-namedguardsfor" tabindex="-1">Function: namedGuardsFor() <a class="header-anchor" href="#function-namedguardsfor" aria-label="Permalink to &quot;Function: namedGuardsFor()&quot;">​</a></h1><blockquote><p><strong>namedGuardsFor</strong>&lt;<code>Guard</code>, <code>V</code>&gt;(<code>lift</code>, <code>vocabulary</code>): <a href="/api/@portcullis/core/interfaces/NamedGuards"><code>NamedGuards</code></a>&lt;<code>Guard</code>, <code>V</code>&gt;</p></blockquote><p>The guards of a framework for the names of one application. Throws <code>ConfigurationError</code> for a vocabulary that is wrong, and where a guard asks for a name that is not in it, inside <code>authorize</code> and under <code>not</code> too.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-guard"></a> <code>Guard</code></td></tr><tr><td data-column="Type Parameter"><a id="type-parameter-v"></a> <code>V</code> <em>extends</em> <a href="/api/@portcullis/core/interfaces/Vocabulary"><code>Vocabulary</code></a></td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>lift</code></td><td data-column="Type">(<code>requirement</code>) =&gt; <code>Guard</code></td></tr><tr><td data-column="Parameter"><code>vocabulary</code></td><td data-column="Type"><code>V</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="/api/@portcullis/core/interfaces/NamedGuards"><code>NamedGuards</code></a>&lt;<code>Guard</code>, <code>V</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/functions/namedGuardsFor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const namedGuardsFor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  namedGuardsFor as default
};
