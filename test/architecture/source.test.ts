import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import {
  adapters,
  callsOf,
  linesOfCode,
  nodesWithin,
  packages,
  root,
  type Source,
  sourcesOf,
} from './sources.ts'

const core = sourcesOf(['core'])
const doors = sourcesOf(adapters)
const all = sourcesOf(packages)

/** What `npx` runs: an application of its own, which nothing imports (a rule of direction holds that). */
const isProgram = ({ path }: Source): boolean => path === 'packages/core/src/cli.ts'

const paths = (sources: readonly Source[]): string[] => sources.map(({ path }) => path)

describe('one door per power', () => {
  test('core calls fetch in one file', () => {
    const callers = core.filter(
      (source) => callsOf(source, ['fetch']).length > 0 || /\bfetch\s*\?\?|\?\? fetch\b/.test(source.text),
    )
    expect(paths(callers).filter((path) => path !== 'packages/core/src/keys/fetch.ts')).toEqual([])
  })

  test('core reads the clock in one file, at call time', () => {
    const readers = core.filter(
      (source) =>
        nodesWithin(source.syntax, ts.isPropertyAccessExpression).some((node) =>
          ['Date.now', 'performance.now', 'process.hrtime', 'performance.timeOrigin'].includes(
            node.getText(),
          ),
        ) ||
        nodesWithin(source.syntax, ts.isNewExpression).some(
          (node) => node.expression.getText() === 'Date' && !node.arguments?.length,
        ),
    )
    expect(paths(readers)).toEqual(['packages/core/src/clock.ts'])
  })

  test('neither core nor a door reads the environment', () => {
    const readers = [...core, ...doors].filter(({ syntax }) =>
      nodesWithin(syntax, ts.isPropertyAccessExpression).some((node) =>
        /^process[.](env|argv|cwd|stdin)$/.test(node.getText()),
      ),
    )
    expect(paths(readers.filter((source) => !isProgram(source)))).toEqual([])
  })

  test('a door reads neither the clock, nor the network, nor a token', () => {
    const powers = ['Date.now', 'performance.now', 'fetch', 'JSON.parse', 'atob', 'setTimeout', 'setInterval']
    expect(paths(doors.filter((source) => callsOf(source, powers).length > 0))).toEqual([])
  })

  test('no code is made from text', () => {
    const makers = all.filter(
      (source) =>
        callsOf(source, ['eval', 'Function', 'require']).length > 0 ||
        nodesWithin(source.syntax, ts.isNewExpression).some(
          (node) => node.expression.getText() === 'Function',
        ),
    )
    expect(paths(makers)).toEqual([])
  })
})

describe('nothing runs at import', () => {
  test.each(packages)('the manifest of %s says that it has no side effects', (name) => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
    expect(manifest.sideEffects).toBe(false)
  })

  test('no file has a statement at its top level that does something', () => {
    const acting = all.filter(({ syntax }) =>
      syntax.statements.some(
        (node) =>
          (ts.isExpressionStatement(node) && !shapesOwnDeclaration(node)) ||
          ts.isIfStatement(node) ||
          ts.isIterationStatement(node, false) ||
          ts.isTryStatement(node),
      ),
    )
    expect(paths(acting.filter((source) => !isProgram(source)))).toEqual([])
  })

  test('no file waits at its top level', () => {
    const waiting = all.filter(({ syntax }) =>
      nodesWithin(syntax, ts.isAwaitExpression).some((node) => {
        let parent: ts.Node = node.parent
        while (!ts.isSourceFile(parent) && !ts.isFunctionLike(parent)) parent = parent.parent
        return ts.isSourceFile(parent)
      }),
    )
    expect(paths(waiting.filter((source) => !isProgram(source)))).toEqual([])
  })
})

/** `Object.defineProperty(Declared.prototype, …)` finishes a declaration of the same file; nobody else can tell. */
function shapesOwnDeclaration({ expression, parent }: ts.ExpressionStatement): boolean {
  if (!ts.isCallExpression(expression)) return false
  const target = expression.arguments[0]?.getText().replace(/[.]prototype$/, '')
  return (
    /^Object[.](defineProperty|defineProperties|freeze)$/.test(expression.expression.getText()) &&
    (parent as ts.SourceFile).statements.some(
      (node) => ts.isClassDeclaration(node) && node.name?.text === target,
    )
  )
}

test('no timer keeps a process alive', () => {
  const holding = all.flatMap((source) =>
    callsOf(source, ['setTimeout', 'setInterval'])
      .filter((call) => !isReleased(call, source))
      .map((call) => `${source.path}:${source.syntax.getLineAndCharacterOfPosition(call.pos).line + 1}`),
  )
  expect(holding).toEqual([])
})

/** `setTimeout(…).unref()`, `timer = setTimeout(…)` with `timer.unref()` beside it, or `{ ref: false }` of timers/promises. */
function isReleased(call: ts.CallExpression, source: Source): boolean {
  const { parent } = call
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'unref'
  if (call.arguments.some((argument) => /\bref: false\b/.test(argument.getText()))) return true
  let name: string | undefined
  if (ts.isVariableDeclaration(parent)) name = parent.name.getText()
  if (ts.isBinaryExpression(parent)) name = parent.left.getText()
  return (
    name !== undefined &&
    new RegExp(`${name.replace(/[.#$]/g, '\\$&')}[?]?[.]unref[?]?[.]?\\(`).test(source.text)
  )
}

describe('exports have names', () => {
  test('nothing is exported by the star', () => {
    const starred = all.filter(({ syntax }) =>
      syntax.statements.some(
        (node) =>
          ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause)),
      ),
    )
    expect(paths(starred)).toEqual([])
  })

  test('nothing is a default export but the plugin of Fastify', () => {
    const defaults = all.filter(({ syntax }) =>
      syntax.statements.some(
        (node) =>
          ts.isExportAssignment(node) ||
          (ts.canHaveModifiers(node) &&
            ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
          (ts.isExportDeclaration(node) && /\bas default\b|\{ default\b/.test(node.getText())),
      ),
    )
    expect(paths(defaults).filter((path) => !path.startsWith('packages/fastify/src/'))).toEqual([])
  })

  test('the only barrel of a package is its front door', () => {
    const barrels = all.filter(
      ({ path, syntax }) =>
        syntax.statements.some(ts.isExportDeclaration) &&
        !/\/src\/(index|no-augmentation|msw)[.]ts$/.test(path),
    )
    expect(paths(barrels)).toEqual([])
  })
})

describe('a file can be read at one sitting', () => {
  test('no file has more than 200 lines', () => {
    const long = all
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 200)
    expect(long).toEqual([])
  })

  test('half of the files of core have 70 lines or fewer', () => {
    const lengths = core.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70)
  })

  test.each(adapters)('the files of the door for %s have fewer than 60 lines of code each', (name) => {
    const files = sourcesOf([name]).filter(
      ({ path }) => /\/src\/[^/]+[.]ts$/.test(path) && !/\/(index|no-augmentation)[.]ts$/.test(path),
    )
    const fat = files
      .map((source) => ({ path: source.path, lines: linesOfCode(source) }))
      .filter(({ lines }) => lines >= 60)
    expect(fat).toEqual([])
  })

  test('every file opens with a sentence that says what lives there, or exports what its name says', () => {
    const silent = core.filter(({ text, path }) => !text.includes('/**') && basename(path) !== 'index.ts')
    expect(paths(silent)).toEqual([])
  })
})

describe('names are the nouns of the field', () => {
  const banned = /^(utils?|helpers?|common|shared|lib|misc|types?|constants|internal|interfaces)$/

  test('no file or folder is named after nothing', () => {
    const nameless = paths(all).filter((path) =>
      path
        .split('/')
        .slice(3)
        .some((part) => banned.test(part.replace(/[.]ts$/, ''))),
    )
    expect(nameless).toEqual([])
  })

  test('files are spelt in kebab-case', () => {
    expect(paths(all).filter((path) => !/^[a-z0-9/-]+[.]ts$/.test(path))).toEqual([])
  })

  test('nothing is called a Manager, an Impl or a Helper', () => {
    const declared = all.flatMap(({ path, syntax }) =>
      nodesWithin(
        syntax,
        (node): node is ts.ClassDeclaration | ts.InterfaceDeclaration | ts.FunctionDeclaration =>
          ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isFunctionDeclaration(node),
      ).map((node) => `${path}: ${node.name?.text}`),
    )
    expect(declared.filter((name) => /(Manager|Impl|Helper|Util|Utils)$/.test(name))).toEqual([])
  })

  test('the top level of the repository holds four folders', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    )
    const produced = ['node_modules', 'coverage', 'reports', 'dist']
    expect(
      folders
        .map(({ name }) => name)
        .filter((name) => !produced.includes(name))
        .sort(),
    ).toEqual(['docs', 'examples', 'packages', 'test'].filter((name) => existsSync(join(root, name))))
  })
})
