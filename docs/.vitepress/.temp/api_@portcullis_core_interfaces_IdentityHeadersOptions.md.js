import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IdentityHeadersOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@portcullis/core/interfaces/IdentityHeadersOptions.md","filePath":"api/@portcullis/core/interfaces/IdentityHeadersOptions.md"}');
const _sfc_main = { name: "api/@portcullis/core/interfaces/IdentityHeadersOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-identityheadersoptions" tabindex="-1">Interface: IdentityHeadersOptions <a class="header-anchor" href="#interface-identityheadersoptions" aria-label="Permalink to &quot;Interface: IdentityHeadersOptions&quot;">​</a></h1><p>What the headers are laid over, and how values are written.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td data-column="Property"><a id="property-encode"></a> <code>encode?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;none&quot;</code> | <code>&quot;percent&quot;</code></td><td data-column="Description"><code>percent</code> writes every value in percent-encoding of UTF-8 (RFC 3986, section 2.1). Defaults to <code>none</code>.</td></tr><tr><td data-column="Property"><a id="property-lists"></a> <code>lists?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>&quot;join&quot;</code> | <code>&quot;repeat&quot;</code></td><td data-column="Description">Several values in one header with commas, or in a header each. Defaults to <code>join</code>.</td></tr><tr><td data-column="Property"><a id="property-over"></a> <code>over?</code></td><td data-column="Modifier"><code>readonly</code></td><td data-column="Type"><code>SentHeaders</code></td><td data-column="Description">The request&#39;s headers as Node gives them. They come first in the result, without every name of <code>fields</code> in any spelling (<code>X-User</code>, <code>x_user</code>) and without what belongs to the connection they came by, <code>Host</code> and <code>Content-Length</code> among it. Left out, the result holds the fields alone, and nothing is removed from anywhere.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@portcullis/core/interfaces/IdentityHeadersOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IdentityHeadersOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IdentityHeadersOptions as default
};
