import { beforeAll, describe, expect, it } from 'vitest'
import { type Asked, gateWith } from './asked.ts'

let gate: Asked
beforeAll(async () => {
  gate = await gateWith()
})

const empty = 'The header says Bearer and nothing else: the variable that should hold the token is empty.'
const twice = 'The scheme stands there twice ("Bearer Bearer"): the token was stored with it.'
const white = 'There is white space where none may be: a line break, a comma list, or a token cut in two.'
const several = 'The request has more than one Authorization header.'
const other = 'The Authorization header holds another scheme than Bearer.'
const none = 'No Authorization header arrived: the caller sent none, or a proxy in between took it away.'

describe('the Authorization header', () => {
  it.each(['Bearer ', 'bearer ', 'BEARER ', 'Bearer    '])('%j before a token is the scheme', (scheme) => {
    expect(gate.ask({ authorization: scheme + gate.token })).toEqual(['admitted'])
  })

  it.each([
    ['Bearer', empty],
    ['Bearer ', empty],
    ['Bearer    ', empty],
    ['Bearer bearer x', twice],
    ['Bearer BEARER\tx', twice],
    ['Bearer a b', white],
    ['Bearer a\tb', white],
    ['Bearer a ', white],
    ['Bearer xbearer y', white],
    ['Bearer bearerx y', white],
    ['Bearer\ta', white],
    ['Bearer=a', white],
    ['Bearer,a', white],
    ['Bearer"a', white],
  ])('%j is malformed, and the hint says how', (authorization, hint) => {
    expect(gate.ask({ authorization })).toEqual(['CREDENTIALS_MALFORMED', hint])
  })

  it.each([..."!#$%&'*+.^_`|~-x7", 'Basic '].map((text) => (text.length > 1 ? `${text}x` : `Bearer${text}`)))(
    '%j begins another scheme, which is none of ours',
    (scheme) => {
      expect(gate.ask({ authorization: `${scheme} ${gate.token}` })).toEqual(['TOKEN_MISSING', other])
    },
  )

  it('a scheme that only ends like ours is another one', () => {
    expect(gate.ask({ authorization: 'Basic Bearer ' })).toEqual(['TOKEN_MISSING', other])
  })

  it('one that is not there is missing, and so is an empty one', () => {
    expect(gate.ask({})).toEqual(['TOKEN_MISSING', none])
    expect(gate.ask({ authorization: undefined })).toEqual(['TOKEN_MISSING', none])
    expect(gate.ask({ authorization: '' })).toEqual(['TOKEN_MISSING', other])
    expect(gate.ask({ authorization: [] })).toEqual(['TOKEN_MISSING', other])
  })

  it('a preflight without one is told what it is', () => {
    const preflight = { 'access-control-request-method': 'POST' }
    const hint = 'A CORS preflight carries no credentials: put the CORS middleware before the gate.'
    expect(gate.ask(preflight, { method: 'OPTIONS' })).toEqual(['TOKEN_MISSING', hint])
    expect(gate.ask(preflight, { method: 'GET' })).toEqual(['TOKEN_MISSING', none])
    expect(gate.ask({}, { method: 'OPTIONS' })).toEqual(['TOKEN_MISSING', none])
  })

  it('two are ambiguous, however their names are written and whatever they hold', () => {
    const authorization = `Bearer ${gate.token}`
    const raw = (...rawHeaders: string[]) => gate.ask({ authorization }, { rawHeaders })
    expect(raw('Authorization', authorization, 'authorization', '')).toEqual(['REQUEST_AMBIGUOUS', several])
    expect(raw('AUTHORIZATION', '', 'x', 'y', 'Authorization', '')).toEqual(['REQUEST_AMBIGUOUS', several])
    expect(raw('Authorization', authorization)).toEqual(['admitted'])
    expect(raw('x', 'authorization', 'Authorization', authorization, 'y', 'authorization')).toEqual([
      'admitted',
    ])
    expect(raw('Authorizations', authorization, 'Authorizatio!', '', 'Authorization', '')).toEqual([
      'admitted',
    ])
  })

  it('without raw headers, a list of values is counted', () => {
    const authorization = `Bearer ${gate.token}`
    expect(gate.ask({ authorization: [authorization, 'x'] })).toEqual(['REQUEST_AMBIGUOUS', several])
    expect(gate.ask({ authorization: [authorization] })).toEqual(['admitted'])
  })
})

describe('where credentials are optional', () => {
  it.each(['DPoP', 'dpop x', 'DPOP a.b.c'])(
    '%j is an attempt whose proof cannot be checked',
    async (authorization) => {
      expect((await gateWith({ optional: true })).ask({ authorization })[0]).toBe('TOKEN_MISSING')
    },
  )

  it.each(['DPoPx y', 'x dpop ', 'dpop\tx', 'Basic x', ''])('%j is no attempt', async (authorization) => {
    expect((await gateWith({ optional: true })).ask({ authorization })).toEqual(['admitted'])
  })

  it('DPoP says nothing where the header is not read', async () => {
    const gateOfCookie = await gateWith({ optional: true, tokenFrom: { cookie: 'session' } })
    expect(gateOfCookie.ask({ authorization: 'DPoP x' })).toEqual(['admitted'])
  })
})
