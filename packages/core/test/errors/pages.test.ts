import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Code, codes, KeysUnavailable, type RefusalCode, TokenRefused } from '@portcullis/core'
import { describe, expect, test } from 'vitest'

const folder = new URL('../../../../docs/errors/', import.meta.url)
const page = (name: string): string => readFileSync(fileURLToPath(new URL(`${name}.md`, folder)), 'utf8')
const known = Object.keys(codes) as Code[]

/** The challenge as a caller gets it, or `undefined` where there is none. */
function challengeOf(code: Code): string | undefined {
  if (code === 'KEYS_UNAVAILABLE')
    return new KeysUnavailable({ retryAfterSeconds: 1 }).headers['WWW-Authenticate']
  return new TokenRefused(code as RefusalCode).headers['WWW-Authenticate']
}

describe('the pages of the refusal codes', () => {
  test('every code has a page, and no page is without a code', () => {
    const pages = readdirSync(folder).map((file) => file.replace(/\.md$/, ''))
    expect(pages.sort()).toEqual([...known, 'README'].sort())
  })

  test.each(known)('the page of %s has its name, its meaning, its status and its challenge', (code) => {
    const [title, , meaning, , status, challenge] = page(code).split('\n')
    const sent = challengeOf(code)
    expect(title).toBe(`# ${code}`)
    expect(meaning).toBe(codes[code].meaning)
    expect(status).toMatch(new RegExp(`^- Status: ${codes[code].status} \\w+`))
    expect(challenge).toBe(
      sent === undefined ? '- Challenge: none; the answer has `Retry-After`' : `- Challenge: \`${sent}\``,
    )
  })

  test.each(known)('the page of %s tells when it happens, how to recognise it and what mends it', (code) => {
    const headings = page(code).match(/^## .*/gm)
    expect(headings).toEqual(['## When it happens', '## How to recognise it', '## Causes and mends'])
  })

  test('the table of the pages is the table of the code', () => {
    const rows = page('README').match(/^\| \[`.*$/gm)
    expect(rows).toEqual(
      known.map((code) => {
        const { status, challenge, meaning } = codes[code]
        const shown = challengeOf(code) === undefined ? 'none' : (challenge ?? 'bare')
        return `| [\`${code}\`](${code}.md) | ${status} | ${shown} | ${meaning} |`
      }),
    )
  })

  test('a link from one page to another leads to a page', () => {
    for (const name of [...known, 'README']) {
      for (const [, target] of page(name).matchAll(/\]\(([A-Z_]+\.md)\)/g)) {
        expect(readdirSync(folder), `${name} links to ${target}`).toContain(target)
      }
    }
  })
})
