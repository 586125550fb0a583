import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mustRun, run } from './process.ts'
import { Project } from './project.ts'

interface Report {
  /** There where the registry answered. */
  readonly metadata?: { readonly vulnerabilities: { readonly total: number } }
  readonly vulnerabilities?: Readonly<Record<string, unknown>>
}

interface Installed {
  readonly packages: Readonly<
    Record<string, { readonly hasInstallScript?: boolean; readonly integrity?: string }>
  >
}

describe('what a user installs with the packages', () => {
  const project = new Project()
  beforeAll(() => project.install('npm', {}))
  afterAll(() => project.remove())

  test('nothing of it runs a script when it is installed, and each of it is pinned by its content', async () => {
    const text = await mustRun('cat', ['package-lock.json'], project.folder)
    const packages = Object.entries((JSON.parse(text) as Installed).packages).filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(5)
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([])
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  test('npm knows no vulnerability in it', async () => {
    const { output } = await run('npm', ['audit', '--omit=dev', '--omit=peer', '--json'], project.folder)
    const { metadata, vulnerabilities } = JSON.parse(
      output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1),
    ) as Report
    if (metadata === undefined) {
      process.stderr.write('\n!!!!! NOT AUDITED: the registry of this machine answers no audits\n')
      return
    }
    expect(vulnerabilities).toEqual({})
    expect(metadata.vulnerabilities.total).toBe(0)
  })
})
