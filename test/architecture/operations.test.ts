import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { compilerOptions } from './compile.ts'
import { nodesWithin, packages, root, sourcesOf } from './sources.ts'

const page = readFileSync(join(root, 'docs/operations.md'), 'utf8')
const front = join(root, 'packages/core/src/index.ts')

/** Each event that `observe` is told, with the members of its type. */
function events(): (readonly [type: string, members: readonly string[]])[] {
  const program = ts.createProgram([front], compilerOptions())
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(front) as ts.SourceFile) as ts.Symbol
  const exported = checker
    .getExportsOfModule(module)
    .find(({ name }) => name === 'PortcullisEvent') as ts.Symbol
  const { types } = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(exported)) as ts.UnionType
  return types.map((event) => {
    const members = checker.getPropertiesOfType(event)
    const type = members.find(({ name }) => name === 'type') as ts.Symbol
    const { value } = checker.getTypeOfSymbol(type) as ts.StringLiteralType
    return [value, members.map(({ name }) => name).filter((name) => name !== 'type')]
  })
}

describe('the page on operations', () => {
  test('names every event that observe is told, and every member of it', () => {
    const told = events()
    expect(told.length).toBeGreaterThan(6)
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    for (const [type, members] of told) {
      const own = rows.find((row) => row.startsWith(`| \`${type}\` |`))
      expect(own, type).toBeDefined()
      const where = type.startsWith('keys.') ? [own] : rows
      for (const member of members)
        expect(
          where.some((row) => row?.includes(`\`${member}\``)),
          `${type}.${member}`,
        ).toBe(true)
    }
  })

  test('names every process warning, and none that is not emitted', () => {
    const emitted = sourcesOf(packages).flatMap(({ syntax }) =>
      nodesWithin(syntax, ts.isStringLiteral).flatMap(({ text }) =>
        /^PORTCULLIS_/.test(text) ? [text] : [],
      ),
    )
    const named = [...page.matchAll(/^\| `(PORTCULLIS_\w+)` \|/gm)].map(([, code]) => code)
    expect(named.sort()).toEqual([...new Set(emitted)].sort())
  })
})
