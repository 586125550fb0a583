import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { createVerifier, isKeysUnavailable } from '@portcullis/core'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let realm: Realm

beforeEach(async () => {
  realm = await startRealm()
})
afterEach(() => realm.close())

const fromSource = ['--conditions=portcullis-source', '--import', 'tsx']
const folder = fileURLToPath(new URL('.', import.meta.url))

/** Runs a module to its own end: nothing here stops it. */
async function run(code: string, ...args: string[]): Promise<string> {
  const argv = [...fromSource, '--no-warnings', '--input-type=module', '-e', code, ...args]
  const { stdout } = await promisify(execFile)(process.execPath, argv, { cwd: folder })
  return stdout
}

describe('a process with a verifier', () => {
  it('ends by itself, with keys loaded and the key server still listening', async () => {
    const code = `
      import { createVerifier } from '@portcullis/core'
      const [issuer, token] = process.argv.slice(1)
      const verifier = createVerifier({ issuer, audience: 'acme-orders-api' })
      console.log((await verifier.verify(token)).username)
    `
    expect(await run(code, realm.issuer, await realm.token())).toBe('alice\n')
  })

  it('ends by itself while a pause after a failure lasts', async () => {
    const code = `
      import { createVerifier } from '@portcullis/core'
      const [issuer, token] = process.argv.slice(1)
      const verifier = createVerifier({ issuer, audience: 'acme-orders-api' })
      await verifier.verify(token).catch(({ code }) => console.log(code))
    `
    await realm.outage('status')
    expect(await run(code, realm.issuer, await realm.token())).toBe('KEYS_UNAVAILABLE\n')
  })

  it.each(['verifier.close()', 'await verifier[Symbol.asyncDispose]()'])(
    'ends at once after %s, though the key server never answers',
    async (close) => {
      const code = `
        import { createVerifier } from '@portcullis/core'
        const [issuer, token] = process.argv.slice(1)
        const keys = { fetchTimeoutMs: 120_000 }
        const verifier = createVerifier({ issuer, audience: 'acme-orders-api', keys })
        const waiting = verifier.verify(token).catch(({ code }) => console.log(code))
        await new Promise((resolve) => setTimeout(resolve, 50))
        ${close}
        await waiting
      `
      await realm.outage('hang')
      expect(await run(code, realm.issuer, await realm.token())).toBe('KEYS_UNAVAILABLE\n')
    },
  )
})

it('a worker thread has keys of its own, and ends by itself', async () => {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads')
    import('tsx/esm/api').then(async ({ register }) => {
      register()
      const { createVerifier } = await import(workerData.core)
      const verifier = createVerifier({ issuer: workerData.issuer, audience: 'acme-orders-api' })
      parentPort.postMessage((await verifier.verify(workerData.token)).username)
    })
  `
  const core = new URL('../../src/index.ts', import.meta.url).href
  const workerData = { core, issuer: realm.issuer, token: await realm.token() }
  const worker = new Worker(code, { eval: true, workerData })
  const messages: unknown[] = []
  worker.on('message', (message) => messages.push(message))
  const exitCode = await new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject))
  expect({ messages, exitCode }).toEqual({ messages: ['alice'], exitCode: 0 })
})

it('a verifier that was closed fetches nothing any more, and says so', async () => {
  const verifier = createVerifier({ issuer: realm.issuer, audience: 'acme-orders-api' })
  const token = await realm.token()
  verifier.close()
  const error: unknown = await verifier.verify(token).catch((thrown: unknown) => thrown)
  expect(isKeysUnavailable(error) && error.hint).toContain('closed')
  expect(realm.requests.discovery).toBe(0)
})
