import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Explanation } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
let realm: Realm

beforeAll(async () => {
  realm = await startRealm()
})
afterAll(() => realm.close())

interface Ended {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** Runs `portcullis explain` with these arguments and this text on its standard input. */
async function run(args: readonly string[], input: string): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--conditions=portcullis-source', '--import', 'tsx', program, ...args],
    {
      env: { PATH: process.env['PATH'] },
    },
  )
  child.stdin.on('error', () => undefined).end(input)
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, output, errors }
}

const usual = (): string[] => ['explain', '--issuer', realm.issuer, '--audience', 'acme-orders-api']

function expectSilence({ output, errors }: Ended, token: string): void {
  for (const part of token.trim().split('.')) expect(output + errors).not.toContain(part)
}

describe('portcullis explain', () => {
  it('ends with 0 for a token that would pass, and says so of each step without the token', async () => {
    const token = `  ${await realm.token()}\n`
    const ended = await run(usual(), token)
    expect(ended).toMatchObject({ code: 0, errors: '' })
    expect(ended.output).toMatch(/^passed +decode\n[\s\S]*passed +schema\n\nThe token would pass\.\n$/)
    expectSilence(ended, token)
  })

  it('ends with 1 for one that would not, and names what was expected, what was there, and the mend', async () => {
    const token = await realm.token({ audience: 'other-api', expiresInSeconds: -100 })
    const ended = await run(usual(), token)
    expect(ended).toMatchObject({ code: 1, errors: '' })
    expect(ended.output).toMatch(/refused +times +TOKEN_EXPIRED\n/)
    expect(ended.output).toMatch(
      /refused +audience +AUDIENCE_MISMATCH\n +expected +\["acme-orders-api"\]\n +actual +.*other-api.*\n +mend +.*Audience mapper/,
    )
    expect(ended.output).toMatch(/The token would be refused: TOKEN_EXPIRED \(401\)\.\n$/)
    expectSilence(ended, token)
  })

  it('gives the explanation itself with --json', async () => {
    const { code, output } = await run([...usual(), '--json'], await realm.forge.tampered())
    const { passed, steps } = JSON.parse(output) as Explanation
    expect([code, passed]).toEqual([1, false])
    expect(steps.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      step: 'signature',
      code: 'SIGNATURE_INVALID',
    })
  })

  it('takes several audiences, or none in writing', async () => {
    const token = await realm.token({ audience: 'second-api' })
    expect((await run([...usual(), '--audience', 'second-api'], token)).code).toBe(0)
    expect((await run(['explain', '--issuer', realm.issuer, '--any-audience'], token)).code).toBe(0)
  })

  it('never takes a token as an argument, and does not repeat it', async () => {
    const token = await realm.token()
    for (const args of [
      [...usual(), token],
      [token],
      [...usual(), `--token=${token}`],
      [...usual(), '--token', token],
    ]) {
      const ended = await run(args, '')
      expect(ended).toMatchObject({ code: 2, output: '' })
      expect(ended.errors).toContain('Usage: ')
      expectSilence(ended, token)
    }
  })

  it.each([
    ['no command', () => [], /There is one command/],
    ['no issuer', () => ['explain', '--audience', 'x'], /issuer: must be/],
    ['no audience', () => ['explain', '--issuer', realm.issuer], /audience: /],
    [
      'plain http to elsewhere',
      () => ['explain', '--issuer', 'http://sso.acme.com/realms/a', '--any-audience'],
      /https/,
    ],
  ])('ends with 2 and says what is wrong: %s', async (_, args, expected) => {
    const ended = await run(args(), await realm.token())
    expect(ended).toMatchObject({ code: 2, output: '' })
    expect(ended.errors).toMatch(expected)
  })

  it.each([['--help'], ['-h'], ['explain', '--help']])('says how it is used: %s %s', async (...args) => {
    const ended = await run(args, '')
    expect(ended).toMatchObject({ code: 0, errors: '' })
    expect(ended.output).toMatch(/^Usage: /)
  })

  it.each([
    ['nothing', ' \n', /No token came/],
    ['more than any token', 'x'.repeat(3_000_000), /more than any token/],
  ])('ends with 2 where standard input holds %s', async (_, input, expected) => {
    const ended = await run(usual(), input)
    expect(ended.code).toBe(2)
    expect(ended.errors).toMatch(expected)
  })
})
