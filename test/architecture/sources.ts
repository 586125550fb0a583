/** The published source, read as text and as syntax, for rules that imports alone cannot tell. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root: string = fileURLToPath(new URL('../../', import.meta.url))
export const adapters: readonly string[] = ['express', 'koa', 'fastify']
export const packages: readonly string[] = ['core', ...adapters, 'testing']

export interface Source {
  /** Relative to the root of the repository, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly syntax: ts.SourceFile
}

/** Every TypeScript file of `packages/<names>/src`. */
export function sourcesOf(names: readonly string[]): Source[] {
  return names.flatMap((name) => {
    const folder = `packages/${name}/src`
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    return files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(`${folder}/${file}`.replaceAll('\\', '/')))
  })
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) }
}

/** Every node below `node` for which `test` says yes. */
export function nodesWithin<Found extends ts.Node>(
  node: ts.Node,
  test: (node: ts.Node) => node is Found,
): Found[] {
  const found: Found[] = []
  const visit = (child: ts.Node): void => {
    if (test(child)) found.push(child)
    ts.forEachChild(child, visit)
  }
  visit(node)
  return found
}

/** The calls in `source` whose callee is written as one of `names`, `Date.now` or `globalThis.fetch` style included. */
export function callsOf(source: Source, names: readonly string[]): ts.CallExpression[] {
  return nodesWithin(source.syntax, ts.isCallExpression).filter((call) =>
    names.includes(call.expression.getText().replace(/^globalThis[.]/, '')),
  )
}

/** Lines that hold code: not blank, not comment alone. */
export function linesOfCode(source: Source): number {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, true, ts.LanguageVariant.Standard, source.text)
  const lines = new Set<number>()
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) {
    const first = source.syntax.getLineAndCharacterOfPosition(scanner.getTokenStart()).line
    const last = source.syntax.getLineAndCharacterOfPosition(scanner.getTokenEnd()).line
    for (let line = first; line <= last; line++) lines.add(line)
  }
  return lines.size
}
