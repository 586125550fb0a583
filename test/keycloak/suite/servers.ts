/** Two servers, one suite: a real Keycloak where one runs, and the embedded realm always. */
import { type Realm, startRealm } from '@portcullis/testing'
import { type Admin, adminOf } from './admin.ts'

export interface Tokens {
  readonly access_token: string
  readonly id_token?: string
  readonly refresh_token?: string
  readonly token_type: string
  readonly [member: string]: unknown
}

export interface TestServer {
  readonly name: string
  readonly issuer: string
  readonly isReal: boolean
  /** Asks the token endpoint; throws what it answered where that is no token. */
  grant(form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Tokens>
  introspect(token: string): Promise<{ readonly active: boolean; readonly [member: string]: unknown }>
  /** A new signing key of the highest priority. */
  rotate(alg: string): Promise<void>
  /** Disables the key of this id: it is published no more. */
  disable(kid: string): Promise<void>
  /** The real server's admin API; `undefined` for the embedded realm. */
  readonly admin: Admin | undefined
  close(): Promise<void>
}

const realUrl = process.env['PORTCULLIS_KEYCLOAK_URL']

export const servers: readonly { readonly name: string; readonly start: () => Promise<TestServer> }[] = [
  { name: 'the embedded realm', start: embedded },
  ...(realUrl === undefined ? [] : [{ name: 'Keycloak', start: () => real(realUrl) }]),
]

async function embedded(): Promise<TestServer> {
  const realm: Realm = await startRealm()
  return {
    ...httpOf(realm.issuer),
    name: 'the embedded realm',
    isReal: false,
    admin: undefined,
    async rotate(alg) {
      await realm.rotateKeys({ alg })
    },
    disable: (kid) => realm.removeKey(kid),
    close: () => realm.close(),
  }
}

async function real(url: string): Promise<TestServer> {
  const admin = await adminOf(url)
  return {
    ...httpOf(`${url}/realms/acme`),
    name: 'Keycloak',
    isReal: true,
    admin,
    rotate: (alg) => admin.addKey('acme', alg),
    disable: (kid) => admin.disableKey('acme', kid),
    close: async () => undefined,
  }
}

/** Both speak the same HTTP. */
export function httpOf(issuer: string): Pick<TestServer, 'issuer' | 'grant' | 'introspect'> {
  const endpoint = `${issuer}/protocol/openid-connect/token`
  const post = async (
    url: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> => fetch(url, { method: 'POST', body: new URLSearchParams(form), headers })
  return {
    issuer,
    async grant(form, headers) {
      const response = await post(endpoint, form, headers)
      const body = (await response.json()) as Tokens
      if (response.status !== 200)
        throw Object.assign(new Error(JSON.stringify(body)), { status: response.status, body })
      return body
    },
    async introspect(token) {
      const form = { token, client_id: 'acme-orders-api', client_secret: 'acme-orders-api-secret' }
      return (await (await post(`${endpoint}/introspect`, form)).json()) as { active: boolean }
    },
  }
}

export const password = (client: string, user: string, scope?: string): Record<string, string> => ({
  grant_type: 'password',
  client_id: client,
  username: user,
  password: `${user}-pw`,
  ...(scope === undefined ? {} : { scope }),
  ...(client === 'acme-bff' || client === 'acme-legacy' || client === 'acme-exchanger'
    ? { client_secret: `${client}-secret` }
    : {}),
})

export const clientCredentials = (client: string, secret = `${client}-secret`): Record<string, string> => ({
  grant_type: 'client_credentials',
  client_id: client,
  client_secret: secret,
})

export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString('utf8'))

export const headerOf = (token: string): string =>
  Buffer.from(token.split('.')[0] as string, 'base64url').toString('utf8')
