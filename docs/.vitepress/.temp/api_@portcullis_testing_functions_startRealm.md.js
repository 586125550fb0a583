import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: startRealm()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/testing/functions/startRealm.md","filePath":"api/@portcullis/testing/functions/startRealm.md"}');
const _sfc_main = { name: "api/@portcullis/testing/functions/startRealm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-startrealm" tabindex="-1">Function: startRealm() <a class="header-anchor" href="#function-startrealm" aria-label="Permalink to &quot;Function: startRealm()&quot;">​</a></h1><blockquote><p><strong>startRealm</strong>(<code>options?</code>): <code>Promise</code>&lt;<a href="/api/@portcullis/testing/interfaces/Realm"><code>Realm</code></a>&gt;</p></blockquote><p>Starts a realm on a loopback port. Its keys are made when they are first needed.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>options?</code></td><td data-column="Type"><a href="/api/@portcullis/testing/interfaces/RealmOptions"><code>RealmOptions</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="/api/@portcullis/testing/interfaces/Realm"><code>Realm</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/testing/functions/startRealm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const startRealm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  startRealm as default
};
