import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"One order of checks","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/order-of-checks.md","filePath":"decisions/order-of-checks.md"}');
const _sfc_main = { name: "decisions/order-of-checks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="one-order-of-checks" tabindex="-1">One order of checks <a class="header-anchor" href="#one-order-of-checks" aria-label="Permalink to &quot;One order of checks&quot;">​</a></h1><p><strong>Decided.</strong> A token is checked in one fixed order: size, form, kind, algorithm, issuer, key, signature, types of claims, times, audience, party, revocation, binding, the application&#39;s schema. The first check that fails names the refusal.</p><p><strong>Why.</strong> Cheap before dear: a text that is too long, or no token, costs no signature check and no fetch. Nothing is fetched before <code>iss</code> is known to be configured. No claim is believed before the signature holds, so what configuration asks of claims shows only to somebody with a genuine token. The time before the audience, since it is the usual mistake and harmless to tell. And one order means one code: the same bad token has the same answer on every request and on every framework, so that an alert on <code>SIGNATURE_INVALID</code> means something.</p><p><strong>What it costs.</strong> A token with two faults names one of them. Whoever mends it meets the second then.</p><p><strong>What holds it.</strong> Each step takes the type that only the step before gives: another order does not compile. A remembered token is asked again what can have changed, and gets the code it would get without the memory.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/order-of-checks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const orderOfChecks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  orderOfChecks as default
};
