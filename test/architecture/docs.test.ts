import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as express from '@portcullis/express'
import { describe, expect, test } from 'vitest'
import { root } from './sources.ts'

const read = (page: string): string => readFileSync(join(root, page), 'utf8')

/** The names that a door does not take for options. */
function unknownAmong(options: object): string[] {
  try {
    express.keycloakAuth(options as Parameters<typeof express.keycloakAuth>[0])
  } catch (error) {
    if (!express.isConfigurationError(error)) throw error
    return error.problems
      .filter(({ expected }) => /^is not an option/.test(expected))
      .map(({ option }) => option)
  }
  return []
}

describe('the pages say what is there', () => {
  test('the README names every root script, and none that is not there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...read('README.md').matchAll(/^\| `npm (?:run )?([\w:-]+)(?: -- .*)?` \|/gm)].map(
      ([, name]) => name,
    )
    expect(named.sort()).toEqual(Object.keys(scripts).sort())
  })

  test('the README names every guard and every requirement that a door exports', () => {
    const builders = [
      'anyOf',
      'allOf',
      'not',
      'realmRole',
      'clientRole',
      'scope',
      'group',
      'organization',
      'claim',
    ]
    const guards = Object.keys(express).filter((name) => /^(require|authorize$)/.test(name))
    for (const name of [
      ...guards,
      ...builders,
      'isUser',
      'isService',
      'authorizedParty',
      'custom',
      'fromRequest',
    ]) {
      expect(express).toHaveProperty(name)
      expect(read('README.md'), name).toMatch(new RegExp(`\`${name}\\b`))
    }
  })

  test('every option in the tables of the README is one that a door knows', () => {
    const [, tables = ''] = read('README.md').split(/^## Options$/m)
    const [section = ''] = tables.split(/^## /m)
    const names = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)/g)].map(([, name = '']) => name),
    )
    expect(names.length).toBeGreaterThan(25)
    const ofFastifyAlone = ['waitForKeys']
    const given = Object.fromEntries(
      names.filter((name) => !ofFastifyAlone.includes(name)).map((name) => [name, undefined]),
    )
    expect(unknownAmong(given)).toEqual([])
    expect(unknownAmong({ ...given, issuers: undefined })).toEqual(['issuers'])
  })

  test("the README's table of refusals is that of the pages", () => {
    const rows = (text: string): string[] => [...text.matchAll(/^\| \[`.*$/gm)].map(([row]) => row)
    const expected = rows(read('docs/errors/README.md')).map((row) => row.replace('](', '](docs/errors/'))
    expect(rows(read('README.md'))).toEqual(expected)
  })
})
