import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { compilerOptions, diagnosticsOf } from './compile.ts'
import { root } from './sources.ts'

/** The front doors of every package: what an editor shows of them is what a user knows of them. */
const doors = readdirSync(join(root, 'packages')).flatMap((name) => {
  const source = join(root, 'packages', name, 'src')
  return readdirSync(source)
    .filter((file) => /^(index|no-augmentation|msw|augment)[.]ts$/.test(file))
    .map((file) => join(source, file))
})

const program = ts.createProgram(doors, compilerOptions())
const checker = program.getTypeChecker()

interface Documented {
  /** Where it is declared, and its name. */
  readonly at: string
  readonly text: string
  readonly examples: readonly string[]
}

const exported = (door: string): ts.Symbol[] => {
  const module = checker.getSymbolAtLocation(program.getSourceFile(door) as ts.SourceFile)
  return module === undefined ? [] : checker.getExportsOfModule(module)
}

const resolved = (symbol: ts.Symbol): ts.Symbol =>
  (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)

/** Whether it stands in our source, and not in a framework's or TypeScript's own. */
const isOurs = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some(({ parent }) => {
    const { fileName } = parent.getSourceFile()
    return fileName.includes('/packages/') && !fileName.includes('/node_modules/')
  }) ?? false

function documented(symbol: ts.Symbol, name: string): Documented {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  const examples = symbol
    .getJsDocTags(checker)
    .filter((tag) => tag.name === 'example')
    .map((tag) => ts.displayPartsToString(tag.text))
  const [declaration] = symbol.declarations ?? []
  const file = declaration === undefined ? '' : relative(root, declaration.getSourceFile().fileName)
  return { at: `${file}: ${name}`, text, examples }
}

/** An export, and the members that an editor shows of it: options, fields, methods. */
function withMembers(symbol: ts.Symbol): Documented[] {
  const target = resolved(symbol)
  const own = documented(target, target.name)
  if ((target.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.TypeAlias)) === 0)
    return [own]
  const type = checker.getDeclaredTypeOfSymbol(target)
  const types = type.isUnion() ? type.types : [type]
  const members = types
    .filter((one) => (one.flags & ts.TypeFlags.Object) !== 0)
    .flatMap((one) => checker.getPropertiesOfType(one))
    .filter((member) => isOurs(member) && !isPlain(member))
  return [own, ...members.map((member) => documented(member, nameOf(member)))]
}

/** As its declaration has it: `Identity.realm`, though it is shown of another type that is made of it. */
function nameOf(member: ts.Symbol): string {
  const parent = member.declarations?.[0]?.parent
  const owner = parent !== undefined && 'name' in parent ? `${(parent.name as ts.Identifier).text}.` : ''
  return owner + member.name
}

/** Keycloak's own names, which its own pages explain. */
const ofKeycloak = 'packages/testing/src/export.ts'

/**
 * What needs no words of its own: a private member, a symbol, one that every Error has, one that forbids itself, one that only tells its type from
 * others, one of an object written in place (the type around it speaks for it).
 */
function isPlain(member: ts.Symbol): boolean {
  const [declaration] = member.declarations ?? []
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(member))
  return (
    /^(#|__[@#])/.test(member.name) ||
    (type.flags & ts.TypeFlags.Never) !== 0 ||
    (declaration !== undefined &&
      (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Override) !== 0) ||
    (['type', 'kind', 'admitted'].includes(member.name) && (type.isLiteral() || isBoolean(type))) ||
    (declaration !== undefined && ts.isTypeLiteralNode(declaration.parent)) ||
    declaration?.getSourceFile().fileName.endsWith(ofKeycloak) === true
  )
}

const isBoolean = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.BooleanLike) !== 0

const found = new Map(
  doors
    .flatMap((door) => exported(door).map((symbol) => [relative(root, door), symbol] as const))
    .flatMap(([door, symbol]) => withMembers(symbol).map((one) => [`${door} ${one.at}`, one] as const)),
)

describe('what an editor shows', () => {
  test('every export has a docstring, and every option, field and method of it', () => {
    expect(found.size).toBeGreaterThan(500)
    const bare = [...found.values()].filter(({ text }) => text.trim() === '').map(({ at }) => at)
    expect([...new Set(bare)].sort()).toEqual([])
  })

  test('every @example compiles under the strictest settings', () => {
    const examples = [...found].flatMap(([name, { examples }]) =>
      examples.map((code, index) => [`${name} ${index}`, code] as const),
    )
    const distinct = new Map(examples.map(([name, code]) => [code, name]))
    const files = [...distinct].map(([code, name]) => {
      const file = `${name.replaceAll(/[^a-zA-Z0-9]+/g, '-')}.ts`
      return [join(root, 'test', 'architecture', file), withoutFence(code)] as const
    })
    expect(files.length).toBeGreaterThan(5)
    expect(diagnosticsOf(new Map(files))).toEqual([])
  }, 60_000)
})

/** An example stands alone, as a block of TypeScript. */
function withoutFence(code: string): string {
  const [, inner] = /^```ts\n(.*)\n```$/s.exec(code.trim()) ?? []
  return `${inner ?? 'not fenced as ts'}\nexport {}\n`
}
