import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"The door writes the refusal","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/the-door-writes-the-refusal.md","filePath":"decisions/the-door-writes-the-refusal.md"}');
const _sfc_main = { name: "decisions/the-door-writes-the-refusal.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="the-door-writes-the-refusal" tabindex="-1">The door writes the refusal <a class="header-anchor" href="#the-door-writes-the-refusal" aria-label="Permalink to &quot;The door writes the refusal&quot;">​</a></h1><p><strong>Decided.</strong> By default an adapter writes the reply itself: status, challenge, problem details. <code>forwardErrors: true</code> hands the error to the framework&#39;s error handling instead.</p><p><strong>Why.</strong> The three frameworks make different answers of the same thrown error. Express&#39;s default handler prints the stack outside production, Koa&#39;s drops headers that earlier middleware set and answers in plain text, Fastify&#39;s sends the error&#39;s message. A refusal would look different on each, lose its CORS headers on one, and depend on <code>NODE_ENV</code> on another. Written by the door it is the same everywhere, and the headers of earlier middleware stay.</p><p><strong>What it costs.</strong> An application with one error format for everything has to ask for it: <code>forwardErrors: true</code>, or <code>onRefused</code>, which may return another reply and can never admit. What the error shows is safe in either case: <code>message</code> is constant, and <code>toJSON()</code> gives the public body.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/the-door-writes-the-refusal.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const theDoorWritesTheRefusal = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  theDoorWritesTheRefusal as default
};
