import { identityFromClaims } from '@portcullis/core'
import { describe, expect, it } from 'vitest'

const claimsOf = (
  jti: string,
  sid: boolean,
  clientId: string | null,
  name: string | null,
): Record<string, unknown> => ({
  jti: `${jti}:5c0c1b2a`,
  azp: 'orders-worker',
  ...(sid ? { sid: 'b64url' } : {}),
  ...(clientId === null ? {} : { client_id: clientId }),
  ...(name === null ? {} : { preferred_username: name }),
})
const worker = 'service-account-orders-worker'

describe('the kind of caller, by what Keycloak was seen to issue', () => {
  it.each([
    ['a service account', 'trrtcc', false, 'orders-worker', worker, 'service'],
    ['one with a refresh token', 'onrtcc', true, 'orders-worker', worker, 'service'],
    ['one with an offline token', 'ofrtcc', true, 'orders-worker', worker, 'service'],
    ['the same, refreshed', 'onrtrt', true, 'orders-worker', worker, 'service'],
    ['without the scope service_account', 'trrtcc', false, null, worker, 'service'],
    ['without any scope', 'trrtcc', false, null, null, 'service'],
    ['lightweight', 'trltcc', false, null, null, 'service'],
    ['exchanged, subject without session', 'trrtte', false, null, worker, 'unknown'],
    ['exchanged, subject with session', 'ntrtte', true, 'another', worker, 'service'],
    ['an RPT of a plain service account', 'trrtna', false, null, worker, 'unknown'],
    ['an RPT of one with session', 'ntrtna', true, 'orders-worker', worker, 'service'],
    ['a user by password', 'onrtro', true, null, 'alice', 'user'],
    ['a user by code', 'onrtac', true, null, 'alice', 'user'],
    ['a lightweight user', 'onltro', true, null, null, 'user'],
    ['an offline user', 'ofrtro', true, null, 'alice', 'user'],
    ['a user, exchanged', 'ntrtte', true, null, 'alice', 'user'],
    ['a user by JWT authorization grant', 'trrtag', false, null, 'alice', 'unknown'],
    [
      'a user who registered as service-account-selfmade',
      'onrtro',
      true,
      null,
      'service-account-selfmade',
      'unknown',
    ],
    ['a user in a realm that writes client_id for everybody', 'onrtro', true, 'acme-web', 'alice', 'user'],
    ['the same, refreshed', 'onrtrt', true, 'acme-web', 'alice', 'user'],
    ['a session of a client without a name, refreshed', 'onrtrt', true, 'orders-worker', null, 'unknown'],
    ['a user by JWT authorization grant, with client_id', 'trrtag', false, 'acme-web', 'alice', 'unknown'],
  ] as const)('%s (%s, sid %s, client_id %s, name %s) is %s', (_, jti, sid, clientId, name, expected) => {
    expect(identityFromClaims(claimsOf(jti, sid, clientId, name)).kind).toBe(expected)
  })

  it.each([
    [{ client_id: 'orders-worker' }, 'service'],
    [{ client_id: 'orders-worker', preferred_username: 'alice' }, 'service'],
    [{ sid: 's' }, 'user'],
    [{ sid: 's', preferred_username: 'alice' }, 'user'],
    [{ sid: 's', clientId: 'orders-worker' }, 'unknown'],
    [{ preferred_username: 'service-account-x' }, 'unknown'],
    [{ preferred_username: 'alice' }, 'unknown'],
    [{ sid: 7, preferred_username: 'alice' }, 'unknown'],
    [{ client_id: 7 }, 'unknown'],
    [{}, 'unknown'],
    [{ jti: 'xxxxcc:1' }, 'unknown'],
    [{ jti: 'prefix trrtcc:1', sid: 's' }, 'user'],
    [{ jti: ['trrtcc:1'], sid: 's' }, 'user'],
  ] as const)('%j, as servers before 26.2 issue them, is %s', (claims, expected) => {
    expect(identityFromClaims(claims).kind).toBe(expected)
  })
})
