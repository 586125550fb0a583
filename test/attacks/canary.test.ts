/** Section K, all at once: tokens through every path of every framework, and no part of one in anything that comes out. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../architecture/sources.ts'

/** Shorter than any secret, longer than what two texts have in common by chance. */
const length = 20

async function outputOf(...args: readonly string[]): Promise<string> {
  const flags = ['--conditions=portcullis-source', '--import', 'tsx']
  const program = spawn(process.execPath, [...flags, join(root, 'test/attacks/canary.ts'), ...args], {
    cwd: root,
    env: { ...process.env, NODE_DEBUG: 'portcullis', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  program.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  program.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise((resolve) => program.on('close', resolve))
  const output = Buffer.concat(chunks).toString()
  expect(code, output.slice(-2000)).toBe(0)
  return output
}

/** Every piece of a token that stands in the text, with what stands before it. */
function piecesIn(text: string, tokens: readonly string[]): readonly string[] {
  const pieces = new Set<string>()
  for (const token of tokens)
    for (const part of token.split('.'))
      for (let at = 0; at + length <= part.length; at++) pieces.add(part.slice(at, at + length))
  const found: string[] = []
  for (const { 0: run, index } of text.matchAll(/[\w-]{20,}/g)) {
    for (let at = 0; at + length <= run.length; at++) {
      if (!pieces.has(run.slice(at, at + length))) continue
      found.push(text.slice(Math.max(0, index - 80), index + length))
      break
    }
  }
  return found
}

it('150, 153: nothing that is printed, published, thrown, logged or answered holds a piece of a token', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis canary '))
  const file = join(folder, 'tokens')
  try {
    const output = await outputOf(file)
    const tokens = (await readFile(file, 'utf8')).trim().split('\n')
    expect(tokens.length).toBeGreaterThan(40)
    expect(output).toMatch(/\d{3,} answers/)
    for (const sign of [
      'TokenRefused',
      'KeysUnavailable',
      'ConfigurationError',
      'SIGNATURE_INVALID',
      'PORTCULLIS',
      '"for":"alice"',
    ])
      expect(output).toContain(sign)
    expect(piecesIn(output, tokens)).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
}, 180_000)

it('a token that is printed would be found', async () => {
  expect(piecesIn(`x ${'a'.repeat(30)}.${'b'.repeat(30)} y`, [`h.${'b'.repeat(40)}.s`])).toHaveLength(1)
})
