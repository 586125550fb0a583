import { claim, decide, identityFromClaims, matching, not } from '@portcullis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mistakeOf } from './mistakes.ts'

describe('a pattern', () => {
  it.each([
    ['^.*@example\\.com$', 'a@example.com', true],
    ['^.*@example\\.com$', 'a@example.com.evil', false],
    ['@example\\.com', 'x@example.community', true],
    ['^(a|b)+c?$', 'ababc', true],
    ['^(a|b)+c?$', 'abcc', false],
    ['^[a-f0-9]{4}$', 'beef', true],
    ['^[a-f0-9]{4}$', 'beefy', false],
    ['^[^@ ]+@[^@ ]+$', 'a@b', true],
    ['^[^@ ]+@[^@ ]+$', 'a@b@c', false],
    ['^a{2,3}$', 'aaaa', false],
    ['^a{2,}$', 'aaaa', true],
    ['^(?:ab)*$', '', true],
    ['^\\w+\\s\\d+$', 'unit_a 7', true],
    ['^\\W\\D\\S$', '-x-', true],
    ['^[\\d-]+$', '1-2', true],
    ['^[]x]$', ']', true],
    ['^a|b$', 'ax', true],
    ['^.$', '\n', false],
    ['^.$', '🏰', true],
    ['^a+?b*?$', 'aab', true],
    ['^(a*)*$', 'aaab', false],
    ['^a+?$', '', false],
    ['^a{1,3}$', 'aaa', true],
    ['^a{2}$', 'aaa', false],
    ['^[b-d]$', 'a', false],
    ['^[b-d]$', 'b', true],
    ['^[b-d]$', 'd', true],
    ['^[b-d]$', 'e', false],
    ['^[b-b]$', 'b', true],
    ['^[a-]$', '-', true],
    ['^[a-]$', 'b', false],
    ['^\\.$', '.', true],
    ['^\\.$', 'a', false],
    ['^\\-$', '-', true],
    ['^a{1000}$', 'a'.repeat(1000), true],
    ['a$', 'a'.repeat(1024), true],
  ])('%j on %j', (pattern, value, expected) => {
    expect(matching(pattern)(value)).toBe(expected)
  })

  it('agrees with the RegExp of the same text', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '(a|b)', '(?:ab)', '(|a)', '^', '$')
    const piece = fc
      .tuple(atom, fc.constantFrom('', '*', '+', '?', '{2}', '{1,2}'))
      .filter(([one, times]) => times === '' || !'^$'.includes(one))
    const pattern = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.flat().join(''))
    fc.assert(
      fc.property(
        fc.tuple(pattern, pattern),
        fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 }),
        ([one, other], value) => {
          const either = `${one}|${other}`
          expect(matching(either)(value)).toBe(new RegExp(either, 's').test(value))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('of a list matches when one member does, and is never matched by what is no text', () => {
    const perm = matching('^perm1$')
    expect([perm(['perm2', 'perm1']), perm(['perm2', 7]), perm(7), perm(undefined), perm({})]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('that would make a RegExp go back and forth for ever takes its time from the length alone', () => {
    const evil = '(a+)+$'
    expect(matching(evil)(`${'a'.repeat(1000)}b`)).toBe(false)
    expect(matching('^(a|a)*(a|aa)+$')(`${'a'.repeat(1000)}b`)).toBe(false)
    expect(matching('(.*)*=(.*)*=(.*)*x')('='.repeat(1000))).toBe(false)
  })

  it.each([
    ['(', 'character 1 leaves a group open'],
    ['(a', 'character 2 leaves a group open'],
    [')', 'character 0 closes a group that nothing opened'],
    ['a)b', 'character 1 closes a group that nothing opened'],
    ['[a', 'character 2 ends too early'],
    ['[]', 'character 2 ends too early'],
    ['\\', 'character 1 ends too early'],
    ['*', 'character 1 repeats nothing'],
    ['+a', 'character 1 repeats nothing'],
    ['a{2', 'character 3 is no number of times'],
    ['a{,2}', 'character 2 is no number of times'],
    ['a{3,2}', 'character 6 is no number of times'],
    ['a{1001}', 'character 6 is no number of times'],
    ['a\\1', 'character 3 is an escape that is not known here'],
    ['\\b', 'character 2 is an escape that is not known here'],
    ['\\p', 'character 2 is an escape that is not known here'],
    ['(?=a)', 'character 2 opens a group of a kind that is not known here'],
    ['(?<n>a)', 'character 2 opens a group of a kind that is not known here'],
    ['(?i)a', 'character 2 opens a group of a kind that is not known here'],
    ['[z-a]', 'character 4 is no range'],
    ['[a-\\d]', 'character 4 is no range'],
    ['[A-\\d]', 'character 4 is no range'],
    ['((a{100}){100}){100}', 'it is larger than 2000 steps'],
    ['(((){1000}){1000}){1000}', 'it is larger than 2000 steps'],
    ['a{1000}b{1000}cd', 'it is larger than 2000 steps'],
  ])('of %j is a mistake that is told with its place', (pattern, wrong) => {
    expect(mistakeOf(() => matching(pattern))).toBe(
      `matching needs a pattern that can be tried without going back: ${wrong}`,
    )
  })

  it('of 2,001 steps is the largest that is taken', () => {
    expect(matching('a{1000}b{1000}c')('abc')).toBe(false)
  })

  it.each([7, undefined, /a/, ''])('that is %s is none', (pattern) => {
    expect(mistakeOf(() => matching(pattern as string))).toBe('matching needs a pattern: a string, not empty')
  })

  it('does not judge a text of more than 1,024 characters', () => {
    expect(() => matching('a')('a'.repeat(1025))).toThrow(
      /^a text of more than 1024 characters is not judged$/,
    )
  })
})

describe('in a requirement', () => {
  const ofDomain = claim('email', matching('^[^@]+@example\\.com$'))
  const allowed = (email: unknown, requirement = ofDomain): boolean =>
    decide(identityFromClaims({ email }), requirement).allowed

  it('it is asked of the claim, and may be turned round', () => {
    expect([allowed('a@example.com'), allowed('a@evil.com'), allowed(undefined)]).toEqual([
      true,
      false,
      false,
    ])
    expect([allowed('a@example.com', not(ofDomain)), allowed('a@evil.com', not(ofDomain))]).toEqual([
      false,
      true,
    ])
  })

  it('a value that is too long to be judged refuses, turned round too', () => {
    const long = `${'a'.repeat(2000)}@evil.com`
    expect([allowed(long), allowed(long, not(ofDomain))]).toEqual([false, false])
  })
})
