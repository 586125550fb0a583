import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))
const program = `
  import { createGate } from '@portcullis/core'
  const gate = createGate({ issuer: 'https://sso.acme.com/realms/acme', audience: null })
  const { refusal } = gate.admit({ method: 'GET', headers: {}, raw: {} })
  console.log(refusal.instance)
`

/** What a process that is asked to debug `sections` prints of a refusal, and the id of the request. */
async function printedBy(sections: string): Promise<{ id: string; lines: string }> {
  const argv = ['--conditions=portcullis-source', '--import', 'tsx', '--input-type=module', '-e', program]
  const env = { PATH: process.env['PATH'], NODE_DEBUG: sections }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, argv, { cwd: folder, env })
  return { id: stdout.trim(), lines: stderr }
}

it('NODE_DEBUG=portcullis prints each refusal as one line of JSON', async () => {
  const { id, lines } = await printedBy('portcullis')
  const [, entry = ''] = /^PORTCULLIS \d+: (\{.*\})\n$/.exec(lines) ?? []
  expect(JSON.parse(entry)).toEqual({
    code: 'TOKEN_MISSING',
    status: 401,
    message: 'The request carries no access token.',
    requestId: id,
    hint: 'No Authorization header arrived: the caller sent none, or a proxy in between took it away.',
  })
})

it('without it, nothing is printed', async () => {
  expect((await printedBy('elsewhere')).lines).toBe('')
})
