/** The command `explain`: a token from standard input, and what each step finds of it. */
import { parseArgs } from 'node:util'
import { isConfigurationError } from '../errors/configuration.ts'
import type { Explanation } from '../findings.ts'
import type { VerifierOptions } from '../options/verifier.ts'
import { createVerifier } from '../verifier.ts'
import { explanationText } from './explanation-text.ts'

/** What a command needs of the process it runs in. */
export interface Terminal {
  readonly args: readonly string[]
  readonly input: AsyncIterable<Buffer | string>
  readonly output: { write(text: string): unknown }
  readonly errors: { write(text: string): unknown }
  /** Whether colours are wanted. */
  readonly paints: boolean
}

/** How the command ended: the token would pass (or help was asked for), it would not, or nobody can say since the command was used wrongly. */
type ExitCode = 0 | 1 | 2

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

/** Runs the command; the exit code is 0 only where the token would pass, or help was asked for. Neither writes nor keeps the token. */
export async function runCommand(terminal: Terminal): Promise<ExitCode> {
  try {
    const options = readArgs(terminal.args)
    if (options === 'help') {
      terminal.output.write(usage)
      return 0
    }
    const explanation = await explained(options.verifier, await readToken(terminal.input))
    terminal.output.write(
      options.json
        ? `${JSON.stringify(explanation, undefined, 2)}\n`
        : explanationText(explanation, terminal.paints),
    )
    return explanation.passed ? 0 : 1
  } catch (error) {
    if (!(error instanceof Misused) && !isConfigurationError(error)) throw error
    terminal.errors.write(`${error.message}\n`)
    return 2
  }
}

/** The command cannot be carried out as it was given. The message never repeats an argument: it may be a token. */
class Misused extends Error {}

interface Args {
  readonly verifier: VerifierOptions
  readonly json: boolean
}

function readArgs(args: readonly string[]): Args | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help === true) return 'help'
  if (positionals.length !== 1 || positionals[0] !== 'explain')
    throw new Misused(`There is one command, explain, and a token is no argument.\n\n${usage}`)
  const audience = values['any-audience'] === true ? null : values.audience
  const options = { issuer: values.issuer, audience, internalUrl: values['internal-url'] }
  return { verifier: options as VerifierOptions, json: values.json === true }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        issuer: { type: 'string' },
        audience: { type: 'string', multiple: true },
        'any-audience': { type: 'boolean' },
        'internal-url': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch {
    throw new Misused(`There is an option that is not known, or one without its value.\n\n${usage}`)
  }
}

const mostCharacters = 1_048_576

/** The text on standard input, without white space around it. */
async function readToken(input: Terminal['input']): Promise<string> {
  let text = ''
  for await (const chunk of input) {
    text += chunk.toString()
    if (text.length > mostCharacters) throw new Misused('Standard input holds more than any token.')
  }
  if (text.trim() === '') throw new Misused(`No token came on standard input.\n\n${usage}`)
  return text.trim()
}

async function explained(options: VerifierOptions, token: string): Promise<Explanation> {
  const verifier = createVerifier(options)
  try {
    return await verifier.explain(token)
  } finally {
    verifier.close()
  }
}
