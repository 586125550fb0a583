import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { ExplainedStep, Explanation } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../src/command/command.ts'

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

/** The command with these arguments and this text on its standard input. */
async function run(args: readonly string[], input: string, paints = false): Promise<Ended> {
  const written = { output: '', errors: '' }
  const writer = (name: keyof typeof written) => ({
    write(given: string) {
      written[name] += given
    },
  })
  const code = await runCommand({
    args,
    input: Readable.from([Buffer.from(input)]),
    output: writer('output'),
    errors: writer('errors'),
    paints,
  })
  return { code, ...written }
}

/** The same in a process of its own, as `npx` starts it. */
async function runProgram(args: readonly string[], input: string): Promise<Ended> {
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

async function explanationOf(token: string): Promise<Explanation> {
  return JSON.parse((await run([...usual(), '--json'], token)).output)
}

const usage = `Usage: npx @portcullis/core explain --issuer URL --audience NAME [options] < token

Reads an access token from standard input and says what each check finds of it.
It is no argument, since arguments end up in histories and lists of processes.

  --issuer URL         the exact iss of the tokens: the URL of the realm
  --audience NAME      this API's client id in Keycloak; several may be given
  --any-audience       waives the audience
  --internal-url URL   where Keycloak is reached from here, if not at the issuer
  --json               the result as JSON

Exit code: 0 if the token would pass, 1 if it would not, 2 if the command is wrong.
`

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

  it('is the program that a terminal starts', async () => {
    const token = await realm.token()
    const ended = await runProgram(usual(), token)
    expect(ended).toEqual(await run(usual(), token))
    expect(ended).toMatchObject({ code: 0, errors: '' })
    expect(await runProgram([...usual(), token], '')).toMatchObject({ code: 2, output: '' })
  })

  it('prints a line for each step, and under a refusal what was expected, what was there and the mend', async () => {
    const token = await realm.token({ audience: 'other-api' })
    const { actual, mend } = (await explanationOf(token)).steps.find(
      ({ step }) => step === 'audience',
    ) as ExplainedStep
    const lines = [
      'passed       decode',
      'passed       kind',
      'passed       algorithm',
      'passed       issuer',
      'passed       key',
      'passed       signature',
      'passed       types',
      'passed       times',
      'refused      audience     AUDIENCE_MISMATCH',
      '             expected     ["acme-orders-api"]',
      `             actual       ${JSON.stringify(actual)}`,
      `             mend         ${mend}`,
      'passed       party',
      'passed       revocation',
      'passed       binding',
      'passed       schema',
    ]
    const verdict = 'The token would be refused: AUDIENCE_MISMATCH (401).'
    expect((await run(usual(), token)).output).toBe(`${[...lines, '', verdict].join('\n')}\n`)
  })

  it('paints each outcome where colours are wanted', async () => {
    const painted = await run(usual(), await realm.token({ audience: 'other-api' }), true)
    expect(painted.output).toContain('\u001b[32mpassed       \u001b[0mdecode\n')
    expect(painted.output).toContain('\u001b[31mrefused      \u001b[0maudience     AUDIENCE_MISMATCH\n')
    expect(painted.output.split('\n').at(-2)).toBe(
      '\u001b[31mThe token would be refused: AUDIENCE_MISMATCH (401).\u001b[0m',
    )
    const opaque = await run(usual(), 'opaque', true)
    expect(opaque.output).toContain('\u001b[2mnot reached  \u001b[0mkind\n')
    const passing = await run(usual(), await realm.token(), true)
    expect(passing.output.split('\n').at(-2)).toBe('\u001b[32mThe token would pass.\u001b[0m')
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
    expect((await run(['explain', '--issuer', realm.issuer, '--any-audience', '--json'], token)).code).toBe(0)
  })

  it('asks for keys where Keycloak is reached from here', async () => {
    const issuer = 'https://sso.acme.com/realms/acme'
    const token = await realm.token({ claims: { iss: issuer } })
    const asked = [
      'explain',
      '--issuer',
      issuer,
      '--audience',
      'acme-orders-api',
      '--internal-url',
      realm.issuer,
    ]
    expect(await run(asked, token)).toMatchObject({ code: 0, errors: '' })
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
    ['no command', () => [], /^There is one command, explain, and a token is no argument\.\n\nUsage: /],
    ['another command', () => ['verify', ...usual().slice(1)], /^There is one command/],
    [
      'an unknown option',
      () => [...usual(), '--tolerance', '5'],
      /^There is an option that is not known, or one without its value\.\n\nUsage: /,
    ],
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
    expect(ended.output).toBe(usage)
  })

  it.each([
    ['nothing', ' \n', /^No token came on standard input\.\n\nUsage: /],
    ['more than any token', 'x'.repeat(1_048_577), /^Standard input holds more than any token\.\n$/],
  ])('ends with 2 where standard input holds %s', async (_, input, expected) => {
    const ended = await run(usual(), input)
    expect(ended.code).toBe(2)
    expect(ended.errors).toMatch(expected)
  })
})
