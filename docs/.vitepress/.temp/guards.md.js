import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Guards","description":"","frontmatter":{},"headers":[],"relativePath":"guards.md","filePath":"from-readme/guards.md"}');
const _sfc_main = { name: "guards.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="guards" tabindex="-1">Guards <a class="header-anchor" href="#guards" aria-label="Permalink to &quot;Guards&quot;">​</a></h1><table tabindex="0"><thead><tr><th>guard</th><th>lets through</th></tr></thead><tbody><tr><td data-column="guard"><code>requireAuth()</code></td><td data-column="lets through">any verified identity</td></tr><tr><td data-column="guard"><code>requireRole(role, { client }?)</code></td><td data-column="lets through">a realm role; with <code>client</code>, a role of that client</td></tr><tr><td data-column="guard"><code>requireAnyRole([...], { client }?)</code>, <code>requireAllRoles([...], { client }?)</code></td><td data-column="lets through">one of them, all of them</td></tr><tr><td data-column="guard"><code>requireScope(...)</code>, <code>requireAnyScope(...)</code></td><td data-column="lets through">all of the scopes, one of them</td></tr><tr><td data-column="guard"><code>requireGroup(path, { subtree }?)</code></td><td data-column="lets through">a group by its exact path; with <code>subtree</code>, one below it</td></tr><tr><td data-column="guard"><code>requireOrganization(alias)</code></td><td data-column="lets through">a member of the organization</td></tr><tr><td data-column="guard"><code>requireClaim(name or path, value, list or predicate)</code></td><td data-column="lets through">a claim&#39;s value</td></tr><tr><td data-column="guard"><code>requireUser()</code>, <code>requireService()</code></td><td data-column="lets through">a person, a service account: each only when proven</td></tr><tr><td data-column="guard"><code>requireAudience(...)</code>, <code>requireParty(...)</code>, <code>requireFreshToken({ maxAgeSeconds })</code></td><td data-column="lets through">less than the gate lets in, for one route</td></tr><tr><td data-column="guard"><code>authorize(requirement)</code></td><td data-column="lets through">anything composed of <code>anyOf</code>, <code>allOf</code>, <code>not</code>, <code>realmRole</code>, <code>clientRole</code>, <code>scope</code>, <code>group</code>, <code>organization</code>, <code>claim</code>, <code>isUser</code>, <code>isService</code>, <code>authorizedParty</code>, <code>audience</code>, <code>freshToken</code>, <code>custom</code>, with values of the request through <code>fromRequest</code></td></tr></tbody></table><p>A guard where no <code>keycloakAuth</code> has run is a 500, never a pass. Recipes (&quot;only managers&quot;, &quot;own tenant only&quot;) with the Keycloak side of each: <a href="/authorization">Authorization</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("from-readme/guards.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const guards = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  guards as default
};
