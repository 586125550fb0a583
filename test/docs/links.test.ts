import { existsSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pages, read, root } from './pages.ts'

const prose = (page: string): string => read(page).replaceAll(/^( *)```.*?^\1```$/gms, '')

/** The anchors a repository's host gives the headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...prose(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

const linksOf = (page: string): [path: string, anchor: string][] =>
  [...prose(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(
    ([, path = '', anchor = '']) => [path, anchor],
  )

describe('the pages, as they stand in the repository', () => {
  test.each(pages)('every link of %s leads to a file, and to a heading of it', (page) => {
    const dead = linksOf(page).filter(([path, anchor]) => {
      const target = path === '' ? page : normalize(join(page, '..', path))
      if (!existsSync(join(root, target))) return true
      return anchor !== '' && !anchorsOf(target).has(anchor)
    })
    expect(dead).toEqual([])
  })

  test('every page of docs is linked from another', () => {
    const linked = new Set(
      pages.flatMap((page) => linksOf(page).map(([path]) => normalize(join(page, '..', path)))),
    )
    const alone = pages.filter((page) => page.startsWith('docs/') && !linked.has(page))
    expect(alone.filter((page) => !linked.has(page.replace(/\/README\.md$/, '')))).toEqual([])
  })
})
