import { beforeAll, describe, expect, it } from 'vitest'
import { type Asked, gateWith } from './asked.ts'

let gate: Asked
beforeAll(async () => {
  gate = await gateWith({ tokenFrom: { cookie: 'session' } })
})

const told = (cookie: string): readonly unknown[] =>
  gate.ask({ cookie: cookie.replaceAll('TOKEN', gate.token) })

describe('the cookie that holds a token', () => {
  it.each([
    'session=TOKEN',
    'session="TOKEN"',
    ' session = TOKEN ',
    '\tsession\t=\tTOKEN\t',
    'a=b; session=TOKEN; c=d',
    'a;b;c; session=TOKEN',
    '=x;;; ;session=TOKEN;',
    ';session=TOKEN',
    'a==b=;session=TOKEN',
    'Session=x; sessio=x; sessions=x; session=TOKEN',
    'session; session=TOKEN',
  ])('%j is read', (cookie) => {
    expect(told(cookie)).toEqual(['admitted'])
  })

  it.each([
    '',
    'a=b',
    'session',
    'sessionx',
    'a; sessionx',
    'session=',
    'session=""',
    'session= ',
    'SESSION=TOKEN',
    'x session=TOKEN',
    'a=session=TOKEN',
  ])('%j holds none', (cookie) => {
    expect(told(cookie)[0]).toBe('TOKEN_MISSING')
  })

  it('no other white space than spaces and tabs belongs to the edge of a name', () => {
    expect(told('\u00a0session=TOKEN')[0]).toBe('TOKEN_MISSING')
    expect(told('session\u000b=TOKEN')[0]).toBe('TOKEN_MISSING')
  })

  it.each([
    'session="TOKEN',
    'session="TOKENx',
    'session=TOKEN"',
    'session=xTOKEN"',
    'session="',
    'session="x"y',
    'session=a=b',
  ])('%j holds what is no token', (cookie) => {
    expect(told(cookie)[0]).toBe('TOKEN_MALFORMED')
  })

  it.each(['session=TOKEN; session=TOKEN', 'session=; session=TOKEN', 'session=x; a=b; session=""'])(
    '%j is ambiguous',
    (cookie) => {
      expect(told(cookie)).toEqual(['REQUEST_AMBIGUOUS', "Two cookies are called 'session'."])
    },
  )
})
