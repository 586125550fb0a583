/** The Cookie header, against the steps of RFC 6265, section 5.4 taken one by one. */
import { fromCookie } from '../../../packages/core/src/extract/cookie.ts'
import { expectSame, held, outcomeOf } from './property.ts'
import { halves } from './realm.ts'

/** The first line is the name that is looked for, the rest the header. */
export const fuzz: (input: Buffer) => void = held((input) => {
  const [name, cookie] = halves(input).map((half) => half.toString('latin1')) as [string, string]
  const request = { method: 'GET', headers: { cookie }, raw: {} }
  const { value, error } = outcomeOf(() => fromCookie(request, name))
  const found = pairsOf(cookie).filter(([one]) => one === name)
  expectSame(
    error?.code ?? value,
    found.length > 1 ? 'REQUEST_AMBIGUOUS' : found[0]?.[1] || undefined,
    'the cookie',
  )
})

function pairsOf(header: string): [string, string][] {
  return header
    .split(';')
    .filter((pair) => pair.includes('='))
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [trimmed(name), trimmed(value.join('=')).replace(/^"(.*)"$/s, '$1')]
    })
}

const trimmed = (text: string): string => text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '')
