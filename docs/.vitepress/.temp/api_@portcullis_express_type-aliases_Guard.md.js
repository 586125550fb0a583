import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Guard","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/express/type-aliases/Guard.md","filePath":"api/@portcullis/express/type-aliases/Guard.md"}');
const _sfc_main = { name: "api/@portcullis/express/type-aliases/Guard.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-guard" tabindex="-1">Type Alias: Guard <a class="header-anchor" href="#type-alias-guard" aria-label="Permalink to &quot;Type Alias: Guard&quot;">​</a></h1><blockquote><p><strong>Guard</strong> = &lt;<code>Params</code>, <code>ResBody</code>, <code>ReqBody</code>, <code>Query</code>, <code>Locals</code>&gt;(<code>request</code>, <code>response</code>, <code>next</code>) =&gt; <code>void</code></p></blockquote><p>A handler that leaves the types of the handlers beside it alone: <code>req.params</code> keeps its names after it.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td data-column="Type Parameter"><a id="type-parameter-__typeparams"></a> <code>Params</code></td></tr><tr><td data-column="Type Parameter"><a id="type-parameter-__typeresbody"></a> <code>ResBody</code></td></tr><tr><td data-column="Type Parameter"><a id="type-parameter-__typereqbody"></a> <code>ReqBody</code></td></tr><tr><td data-column="Type Parameter"><a id="type-parameter-__typequery"></a> <code>Query</code></td></tr><tr><td data-column="Type Parameter"><a id="type-parameter-__typelocals"></a> <code>Locals</code> <em>extends</em> <code>Record</code>&lt;<code>string</code>, <code>unknown</code>&gt;</td></tr></tbody></table><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td data-column="Parameter"><code>request</code></td><td data-column="Type"><code>Request</code>&lt;<code>Params</code>, <code>ResBody</code>, <code>ReqBody</code>, <code>Query</code>, <code>Locals</code>&gt;</td></tr><tr><td data-column="Parameter"><code>response</code></td><td data-column="Type"><code>Response</code>&lt;<code>ResBody</code>, <code>Locals</code>&gt;</td></tr><tr><td data-column="Parameter"><code>next</code></td><td data-column="Type"><code>NextFunction</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/express/type-aliases/Guard.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Guard = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Guard as default
};
