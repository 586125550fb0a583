/** RSA keys are real, and made once: to make one anew takes longer than most mutants live. */
import crypto from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const make = crypto.generateKeyPairSync as (
  type: string,
  options?: { modulusLength?: number },
) => crypto.KeyPairKeyObjectResult
const folder = join(tmpdir(), 'portcullis-mutation-keys')
const counts = new Map<number, number>()

function rsaPair(modulusLength: number): crypto.KeyPairKeyObjectResult {
  const count = counts.get(modulusLength) ?? 0
  counts.set(modulusLength, count + 1)
  const file = join(folder, `${modulusLength}-${count}.pem`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const { privateKey } = make('rsa', { modulusLength })
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  const privateKey = crypto.createPrivateKey(readFileSync(file))
  return { privateKey, publicKey: crypto.createPublicKey(privateKey) }
}

const pairOf: typeof make = (type, options) =>
  type === 'rsa' && options?.modulusLength !== undefined && Object.keys(options).length === 1
    ? rsaPair(options.modulusLength)
    : make(type, options)

const generateKeyPair = Object.assign(() => undefined, {
  [promisify.custom]: async (type: string, options?: object) => pairOf(type, options),
})
Object.assign(crypto, { generateKeyPairSync: pairOf, generateKeyPair })
syncBuiltinESMExports()
