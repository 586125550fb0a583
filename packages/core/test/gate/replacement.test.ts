import type { Reply } from '@portcullis/core'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { tokenOf } from '../signer.ts'
import { anonymous, answerOf, gateWith, refused } from './asked.ts'

let warn: MockInstance<typeof process.emitWarning>
beforeEach(() => {
  warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  warn.mockClear()
})
afterEach(() => void warn.mockRestore())

const own = (): Reply => refused(answerOf(gateWith(), anonymous())).reply
const withoutId = ({ status, headers, body }: Reply): object => {
  const { instance: _differs, ...problem } = JSON.parse(body)
  return { status, headers, problem }
}
const replyWith = (onRefused: unknown): Reply => refused(answerOf(gateWith({ onRefused }), anonymous())).reply
const usable = { status: 404, headers: { 'X-Reason': 'none of yours' }, body: 'gone' }
const options = { type: 'PortcullisWarning', code: 'PORTCULLIS_CALLBACK' }
const unusable =
  "'onRefused' must return nothing, or at once a reply { status, headers, body } that can be sent, with a status of 400 or more."

describe('onRefused', () => {
  it('is not missed where it is absent', () => {
    expect(own().status).toBe(401)
    expect(warn).not.toHaveBeenCalled()
  })

  it('learns the refusal, the request and the reply at hand', () => {
    const onRefused = vi.fn()
    const request = anonymous()
    const { refusal, reply } = refused(answerOf(gateWith({ onRefused }), request))
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(refusal, { request: request.raw, reply })
    expect(warn).not.toHaveBeenCalled()
  })

  it.each<[what: string, reply: Reply]>([
    ['another status', usable],
    ['the least status', { ...usable, status: 400 }],
    ['the greatest status', { ...usable, status: 599 }],
    ['no headers and no body', { status: 404, headers: {}, body: '' }],
    ['every kind of character', { ...usable, headers: { "x!#$%&'*+.^_`|~-1": '\t ~\u0080\u00ff' } }],
  ])('gives another reply: %s', (_what, reply) => {
    expect(replyWith(() => reply)).toStrictEqual(reply)
    expect(warn).not.toHaveBeenCalled()
  })

  const throwing = {
    ...usable,
    get status(): never {
      throw new Error('no status')
    },
  }

  it.each<[what: string, value: unknown]>([
    ['null', null],
    ['a number', 404],
    ['a text', 'gone'],
    ['a function that has the members of a reply', Object.assign(() => undefined, usable)],
    ['a promise of a reply', Promise.resolve(usable)],
    ['no headers', { status: 404, body: 'gone' }],
    ['null for headers', { ...usable, headers: null }],
    ['a text for headers', { ...usable, headers: 'x' }],
    ['no body', { status: 404, headers: {} }],
    ['an object for a body', { ...usable, body: {} }],
    ['a status that lets through', { ...usable, status: 200 }],
    ['a status just below 400', { ...usable, status: 399 }],
    ['a status just above 599', { ...usable, status: 600 }],
    ['a status that is no whole number', { ...usable, status: 400.5 }],
    ['a status as text', { ...usable, status: '404' }],
    ['a header that is a number', { ...usable, headers: { 'X-Count': 1 } }],
    ['a list of values', { ...usable, headers: { 'X-Count': ['1'] } }],
    [
      'a line break behind a good header',
      { ...usable, headers: { 'X-Good': 'a', 'X-Bad': 'a\r\nSet-Cookie: b' } },
    ],
    ['a line break before a good header', { ...usable, headers: { 'X-Bad': 'a\n', 'X-Good': 'a' } }],
    ['a name with a space', { ...usable, headers: { 'X Bad': 'a' } }],
    ['a name with a colon', { ...usable, headers: { 'X-Bad:': 'a' } }],
    ['a name of no characters', { ...usable, headers: { '': 'a' } }],
  ])('cannot let through, nor break the reply: %s', (_what, value) => {
    expect(withoutId(replyWith(() => value))).toStrictEqual(withoutId(own()))
    expect(warn).toHaveBeenCalledExactlyOnceWith(unusable, options)
  })

  it('cannot end the process with a promise that rejects later', async () => {
    const reply = replyWith(() => Promise.reject(new Error('later')))
    expect(withoutId(reply)).toStrictEqual(withoutId(own()))
    await new Promise(setImmediate)
    expect(warn).toHaveBeenCalledExactlyOnceWith(unusable, options)
  })

  it.each<[what: string, onRefused: () => unknown, told: string]>([
    [
      'an error',
      () => {
        throw new Error('broken')
      },
      'broken',
    ],
    [
      'an error with a token',
      () => {
        throw new Error(`not ${tokenOf()}`)
      },
      'not [a token]',
    ],
    ['a member that throws', () => throwing, 'no status'],
  ])('changes nothing when it throws, and the operator hears why: %s', (_what, onRefused, told) => {
    expect(withoutId(replyWith(onRefused))).toStrictEqual(withoutId(own()))
    expect(warn).toHaveBeenCalledExactlyOnceWith(`'onRefused' threw: ${told}`, options)
  })

  it('is complained about once, however often it fails', () => {
    let count = 0
    const gate = gateWith({
      onRefused: () => {
        if (count++ === 0) throw new Error('the first')
        return null
      },
    })
    for (let times = 0; times < 3; times++) answerOf(gate, anonymous())
    expect(warn).toHaveBeenCalledExactlyOnceWith("'onRefused' threw: the first", options)
  })
})
