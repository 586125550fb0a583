import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { packages, root } from './sources.ts'

/** Imports a door and prints what the process then holds beyond what it held before. */
const witness = `
  const listeners = () => process.eventNames().map((name) => [String(name), process.listenerCount(name)]).sort()
  const before = { globals: Reflect.ownKeys(globalThis).length, listeners: JSON.stringify(listeners()) }
  process.on = process.addListener = () => { throw new Error('a listener was added to process') }
  const door = await import(process.argv[1])
  const held = process.getActiveResourcesInfo().filter((kind) => /Timeout|Immediate|Server|Socket|TCP|FSWatcher|MessagePort/.test(kind))
  console.log(JSON.stringify({
    exports: Object.keys(door).length > 0,
    globals: Reflect.ownKeys(globalThis).length - before.globals,
    listeners: JSON.stringify(listeners()) === before.listeners,
    held,
  }))
`

async function importAlone(door: string): Promise<unknown> {
  const args = [
    '--conditions=portcullis-source',
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    witness,
    door,
  ]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root })
  return { ...JSON.parse(stdout), stderr }
}

describe('importing a package does nothing', () => {
  const doors = packages.flatMap((name) =>
    ['index', 'no-augmentation']
      .map((entry) => `packages/${name}/src/${entry}.ts`)
      .filter((path) => existsSync(join(root, path))),
  )

  test.each(doors)(
    '%s starts no timer and no socket, adds no listener and no global, and prints nothing',
    async (door) => {
      const pureTypes = { exports: true, globals: 0, listeners: true, held: [], stderr: '' }
      expect(await importAlone(join(root, door))).toEqual(pureTypes)
    },
  )
})
