import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Five packages","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/five-packages.md","filePath":"decisions/five-packages.md"}');
const _sfc_main = { name: "decisions/five-packages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="five-packages" tabindex="-1">Five packages <a class="header-anchor" href="#five-packages" aria-label="Permalink to &quot;Five packages&quot;">​</a></h1><p><strong>Decided.</strong> One core without a framework, a thin door each for Express, Koa and Fastify, and a realm for tests that stands apart.</p><p><strong>Why.</strong> The rules that keep strangers out exist once, in the core; a door translates a request in and a reply out, and decides nothing. So the three answer alike, a mend reaches all at once, and a fourth framework is a screenful (<a href="/frameworks/none#a-door-of-your-own">a door of your own</a>). Each door has its framework as a peer: whoever uses Koa installs nothing of Express. Everything a route file needs is exported by the door, so that an application names one package.</p><p><code>@portcullis/testing</code> imports no package of ours. A realm that shared our reading of a claim would share our mistake, and every test would agree with it.</p><p><strong>What it costs.</strong> Five versions to keep equal (a release gives all of them one number), and the same list of exports in three files.</p><p><strong>What holds it.</strong> Rules of direction between files; one table of cases that every door is held to.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/five-packages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fivePackages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fivePackages as default
};
