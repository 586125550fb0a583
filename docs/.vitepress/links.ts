/** The pages are written for the repository, where every link leads to a file; here they learn to be a site. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'
import { docs } from './pages.ts'

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/** Files outside docs/ that have a page here. */
const elsewhere: Readonly<Record<string, string>> = {
  '../README.md': '/',
  '../SECURITY.md': '/security',
  '../packages/testing/README.md': '/testing',
}

/** Where a link of a page leads on the site, or undefined: to a file that is only in the repository. */
function onSite(href: string, page: string): string | undefined {
  if (/^(?:[a-z]+:|#|\/)/.test(href)) return href
  const [path = '', anchor] = href.split('#')
  const file = relative(docs, join(dirname(page), path))
  if (file === '../README.md' && existsSync(join(docs, 'from-readme', `${anchor}.md`))) return `/${anchor}`
  const target = file.startsWith('..') ? elsewhere[file] : `/${file.replace(/README\.md$/, '')}`
  return target && (anchor ? `${target}#${anchor}` : target)
}

/** A link that leads nowhere on the site is its text alone. */
function relink(tokens: readonly Token[], page: string): void {
  let cut = false
  for (const token of tokens) {
    if (token.type === 'link_close' && cut) token.type = 'text'
    if (token.type !== 'link_open') continue
    const target = onSite(String(token.attrGet('href')), page)
    cut = target === undefined
    if (target === undefined) Object.assign(token, { type: 'text', attrs: null })
    else token.attrSet('href', target)
  }
}

export function repositoryLinks(md: MarkdownRenderer): void {
  md.core.ruler.push('repository-links', ({ tokens, env }) => {
    const page = resolve(docs, env.realPath ?? env.relativePath)
    for (const { children } of tokens) relink(children ?? [], page)
  })
}

/** The anchors of headings are those that a repository's host makes, so that one link serves both. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
