/** The Authorization header, and one of the application's own choice, against the grammar as one regular expression. */
import { fromAuthorization, usesDpopScheme } from '../../../packages/core/src/extract/authorization.ts'
import { sourceOf } from '../../../packages/core/src/extract/extract.ts'
import type { RequestLike } from '../../../packages/core/src/extract/request.ts'
import { expectSame, expectThat, held, outcomeOf } from './property.ts'

const ownHeader = sourceOf({ header: 'X-Token' })

/** Each line is a header, `name: value`, as Node hands them over: the first of a name counts, all stand in rawHeaders. */
function requestOf(input: Buffer): RequestLike {
  const lines = input
    .toString('latin1')
    .split('\n')
    .map((line) => line.split(/: ?(.*)/s, 2) as [string, string?])
  const headers: { [name: string]: string } = { __proto__: null as never }
  for (const [name, value = ''] of lines) headers[name.toLowerCase()] ??= value
  return { method: 'GET', headers, rawHeaders: lines.flatMap(([name, value = '']) => [name, value]), raw: {} }
}

export const fuzz: (input: Buffer) => void = held((input) => {
  const request = requestOf(input)
  expectSame(
    verdictOf(() => fromAuthorization(request)),
    readAgain(request, 'authorization', false),
    'the token of Authorization',
  )
  expectSame(
    verdictOf(() => ownHeader(request)?.token),
    readAgain(request, 'x-token', true),
    'the token of X-Token',
  )
  const value = `${request.headers['authorization'] ?? ''} `
  expectThat(
    usesDpopScheme(request) === value.toLowerCase().startsWith('dpop '),
    'DPoP is not told by its scheme',
  )
})

function verdictOf(read: () => string | undefined): string | undefined {
  const { value, error } = outcomeOf(read)
  return error === undefined ? value : `! ${error.code}`
}

const nameCharacter = "[!#$%&'*+.^_`|~0-9A-Za-z-]"
const otherScheme = new RegExp(`^(?!bearer(?!${nameCharacter}))`, 'i')

function readAgain(
  { headers, rawHeaders = [] }: RequestLike,
  name: string,
  bare: boolean,
): string | undefined {
  const count = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length
  if (count > 1) return '! REQUEST_AMBIGUOUS'
  const value = headers[name]
  if (typeof value !== 'string' || value === '') return undefined
  if (otherScheme.test(value))
    return !bare ? undefined : /[ \t]/.test(value) ? '! CREDENTIALS_MALFORMED' : value
  return /^bearer +([^ \t]+)$/is.exec(value)?.[1] ?? '! CREDENTIALS_MALFORMED'
}
