import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ES modules only","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/esm-only.md","filePath":"decisions/esm-only.md"}');
const _sfc_main = { name: "decisions/esm-only.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="es-modules-only" tabindex="-1">ES modules only <a class="header-anchor" href="#es-modules-only" aria-label="Permalink to &quot;ES modules only&quot;">​</a></h1><p><strong>Decided.</strong> Each package ships one build, as ES modules, for Node 20.19 and later.</p><p><strong>Why.</strong> Two builds of one package can both be loaded in one process, and then there are two classes of the same name, two caches of keys and two answers to <code>instanceof</code>. From Node 20.19 on CommonJS code can <code>require()</code> an ES module, so nobody is shut out by shipping one.</p><p><strong>What it costs.</strong> Older Node versions are not served. TypeScript projects with <code>moduleResolution: node</code> (the old one) are helped by <code>main</code> and <code>types</code> beside <code>exports</code>.</p><p><strong>What holds it.</strong> Errors are recognised by a registered symbol all the same (<code>isTokenRefused(error)</code>), since two installed versions can always meet. The packaging tests <code>require()</code> the packed archives.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/esm-only.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const esmOnly = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  esmOnly as default
};
