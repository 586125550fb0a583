/** Every page that people read, and the blocks of code on it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root: string = join(import.meta.dirname, '../..')

/** Markdown under a folder, but for what is installed or made there. */
function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      return /^(?:node_modules|api|from-readme|dist|[.].*)$/.test(entry.name) ? [] : markdownIn(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

export const pages: readonly string[] = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md'],
  ...['docs', 'packages', 'examples'].flatMap(markdownIn),
]

export const read = (page: string): string => readFileSync(join(root, page), 'utf8')

export interface Block {
  readonly page: string
  /** What stands behind the three backticks: `ts`, `js`, `json`, ... */
  readonly language: string
  /** The file it is, where the page says so: `ts [orders.ts]`. */
  readonly file: string | undefined
  readonly code: string
  /** The page and the line, for people. */
  readonly where: string
}

export const blocks: readonly Block[] = pages.flatMap((page) => {
  const text = read(page)
  return [...text.matchAll(/^( *)```(\w*)(?: \[([\w.-]+)\])?\n(.*?)^\1```$/gms)].map((match) => {
    const [, indent = '', language = '', file, body = ''] = match
    return {
      page,
      language,
      file,
      code: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      where: `${page}:${text.slice(0, match.index).split('\n').length}`,
    }
  })
})
