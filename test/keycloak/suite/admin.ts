/** The little of Keycloak's admin API that the suite needs. */

export interface Admin {
  readonly url: string
  request(method: string, path: string, body?: object): Promise<Response>
  get<Body>(path: string): Promise<Body>
  /** Makes something and gives its id. */
  create(path: string, body: object): Promise<string>
  addKey(realm: string, alg: string): Promise<void>
  disableKey(realm: string, kid: string): Promise<void>
}

const providers: { readonly [family: string]: { providerId: string; config: Record<string, string[]> } } = {
  RS: { providerId: 'rsa-generated', config: {} },
  ES: { providerId: 'ecdsa-generated', config: { ecdsaEllipticCurveKey: ['P-256'] } },
  Ed: { providerId: 'eddsa-generated', config: { eddsaEllipticCurveKey: ['Ed25519'] } },
}

let priority = 1000

export async function adminOf(url: string): Promise<Admin> {
  const token = async (): Promise<string> => {
    const form = new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password: 'admin',
    })
    const response = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: form,
    })
    return ((await response.json()) as { access_token: string }).access_token
  }
  const request: Admin['request'] = async (method, path, body) => {
    const headers = { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' }
    const response = await fetch(`${url}/admin/realms${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (response.status >= 400)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response
  }
  const get: Admin['get'] = async (path) => (await request('GET', path)).json() as never
  return {
    url,
    request,
    get,
    async create(path, body) {
      const location = (await request('POST', path, body)).headers.get('location') ?? ''
      return location.slice(location.lastIndexOf('/') + 1)
    },
    async addKey(realm, alg) {
      const { id } = await get<{ id: string }>(`/${realm}`)
      const { providerId, config } = providers[alg.slice(0, 2)] ?? (providers['RS'] as never)
      const algorithm = alg.startsWith('RS') ? { algorithm: [alg] } : {}
      await request('POST', `/${realm}/components`, {
        name: `${alg}-${priority}`,
        providerId,
        providerType: 'org.keycloak.keys.KeyProvider',
        parentId: id,
        config: { ...config, ...algorithm, priority: [String(priority++)] },
      })
    },
    async disableKey(realm, kid) {
      const { keys } = await get<{ keys: { kid: string; providerId: string }[] }>(`/${realm}/keys`)
      const path = `/${realm}/components/${keys.find((key) => key.kid === kid)?.providerId}`
      const component = await get<{ config: object }>(path)
      const config = { ...component.config, active: ['false'], enabled: ['false'] }
      await request('PUT', path, { ...component, config })
    },
  }
}
