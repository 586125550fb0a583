/** The challenge of every code, read back by the grammar of RFC 9110, section 11: it says what it was told, and no more. */
import { validateHeaderValue } from 'node:http'
import { codes, createGate, createVerifier, type RefusalCode, scope } from '@portcullis/core'
import { challenge } from '../../../packages/core/src/errors/challenge.ts'
import { expectSame, expectThat, held, outcomeOf } from './property.ts'
import { issuer, jwks } from './realm.ts'

const verifier = createVerifier({ issuer, jwks, audience: 'api' })

const refusals = Object.entries(codes).flatMap(([code, { status }]) =>
  status === 503 ? [] : [code as RefusalCode],
)

/** The first line is the realm of the challenge (none where it is empty), each further line a scope. */
export const fuzz: (input: Buffer) => void = held((input) => {
  const [name = '', ...wanted] = input.toString('utf8').split('\n')
  const realm = name === '' ? undefined : name
  const gate = outcomeOf(() =>
    createGate(realm === undefined ? { verifier } : { verifier, challengeRealm: realm }),
  ).value
  const scopes = wanted.filter((text) => outcomeOf(() => scope(text)).error === undefined)
  if (gate === undefined) return
  const given = gate.admit({ method: 'GET', headers: {}, raw: {} })
  expectThat(!(given instanceof Promise) && !given.admitted, 'a request without a token was let in')
  expectSame(
    given.reply.headers['WWW-Authenticate'],
    challenge('TOKEN_MISSING', { realm }),
    'the challenge of the gate',
  )
  for (const code of refusals) {
    const text = challenge(code, { realm, scopes })
    const { challenge: error, meaning } = codes[code]
    validateHeaderValue('WWW-Authenticate', text)
    const expected = Object.entries({
      realm,
      error: error ?? undefined,
      error_description: error === null ? undefined : meaning,
      scope: scopes.length === 0 ? undefined : scopes.join(' '),
    }).filter(([, value]) => value !== undefined)
    expectSame(parametersOf(text), expected, `the challenge of ${code}`)
  }
})

/** `Bearer` and its parameters, each a quoted string; throws where a character is left over. */
function parametersOf(text: string): [string, string][] {
  const parameters: [string, string][] = []
  let rest = /^Bearer(?: (?=.)|$)(.*)$/s.exec(text)?.[1]
  while (rest !== undefined && rest !== '') {
    const found: RegExpExecArray | null =
      /^([a-z_]+)="((?:[\t\x20\x21\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\t\x20-\x7e\x80-\xff])*)"(?:, (?=.)|$)/.exec(
        rest,
      )
    expectThat(found !== null, `the challenge cannot be read: ${text}`)
    parameters.push([found[1]!, found[2]!.replace(/\\(.)/gs, '$1')])
    rest = rest.slice(found[0].length)
  }
  expectThat(rest !== undefined, `it is no Bearer challenge: ${text}`)
  return parameters
}
