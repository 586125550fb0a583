/** From what a test wants to the claims of a token, before anything is signed. */

import type { ClaimSet } from './claim-set.ts'
import { accessClaims } from './claims.ts'
import type { ClientExport, UserExport } from './export.ts'
import { algorithmOf, type Issuing, requestFor } from './issue.ts'
import type { RealmModel } from './model.ts'
import type { Sessions } from './sessions.ts'
import type { TokenSpec } from './token-spec.ts'

export interface Shaped {
  readonly client: ClientExport
  readonly alg: string
  readonly claims: ClaimSet
}

export function shape(issuing: Issuing, sessions: Sessions, spec: TokenSpec): Shaped {
  const { model } = issuing
  const client = clientFor(model, spec.client)
  const user = userFor(model, spec.user, client)
  const session =
    user === undefined || user.serviceAccountClientId !== undefined
      ? {}
      : { session: { sid: sessions.open(user, client), offline: false } }
  const claims = accessClaims(requestFor(issuing, { ...spec, client, user, ...session }))
  return { client, alg: spec.alg ?? algorithmOf(issuing, client, 'access'), claims: laidOver(claims, spec) }
}

function laidOver(claims: ClaimSet, spec: TokenSpec): ClaimSet {
  const clients = Object.entries(spec.clientRoles ?? {}).map(([name, roles]) => [name, { roles: [...roles] }])
  const all = {
    ...claims,
    ...(spec.roles === undefined ? {} : { realm_access: { roles: [...spec.roles] } }),
    ...(clients.length === 0
      ? {}
      : {
          resource_access: {
            ...(claims['resource_access'] as object | undefined),
            ...Object.fromEntries(clients),
          },
        }),
    ...(spec.audience === undefined ? {} : { aud: spec.audience }),
    ...spec.claims,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

export function clientNamed(model: RealmModel, clientId: string): ClientExport {
  const client = model.client(clientId)
  if (client === undefined) throw new Error(`The realm '${model.name}' has no client '${clientId}'.`)
  return client
}

function clientFor(model: RealmModel, clientId: string | undefined): ClientExport {
  if (clientId !== undefined) return clientNamed(model, clientId)
  const clients = model.file.clients ?? []
  const client =
    clients.find((one) => one.clientId === 'acme-web') ??
    clients.find((one) => one.directAccessGrantsEnabled === true) ??
    clients[0]
  if (client === undefined) throw new Error(`The realm '${model.name}' has no client.`)
  return client
}

/** `undefined` stands for the client's own service account. */
function userFor(model: RealmModel, name: string | undefined, client: ClientExport): UserExport | undefined {
  const isMachine = client.serviceAccountsEnabled === true
  if (name === undefined && isMachine && client.directAccessGrantsEnabled !== true) return undefined
  if (isMachine && name === model.serviceAccountOf(client).username) return undefined
  const user = model.user(name ?? 'alice') ?? (name === undefined ? model.file.users?.[0] : undefined)
  if (user === undefined) throw new Error(`The realm '${model.name}' has no user '${name ?? 'alice'}'.`)
  return user
}
