import { claim, decide, identityFromClaims, isConfigurationError, matching, not } from '@portcullis/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

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
    ['', 'x', null],
  ])('%j on %j', (pattern, value, expected) => {
    if (expected === null) expect(() => matching(pattern)).toThrow(/matching/)
    else expect(matching(pattern)(value)).toBe(expected)
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
    '(',
    ')',
    '(a',
    'a)',
    '[a',
    '[]',
    '*',
    '+a',
    'a{2',
    'a{,2}',
    'a{3,2}',
    'a{1001}',
    '\\',
    'a\\1',
    '\\b',
    '\\p',
    '(?=a)',
    '(?<n>a)',
    '(?i)a',
    '[z-a]',
    '[a-\\d]',
    '((a{100}){100}){100}',
    '(((){1000}){1000}){1000}',
    7,
    undefined,
    /a/,
  ])('of %j is a ConfigurationError', (pattern) => {
    try {
      matching(pattern as string)
    } catch (error) {
      expect(isConfigurationError(error)).toBe(true)
      return
    }
    throw new Error('it was taken')
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
