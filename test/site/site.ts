/** The built site, read as a browser would find it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const built = join(root, 'docs/.vitepress/dist')
export const homepage: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).homepage

/** Where the site stands, as an address that ends with a slash. */
const base = `${homepage.replace(/\/+$/, '')}/`

/** The file that a host with clean addresses answers with; undefined where it has none. */
export function fileAt(address: URL): string | undefined {
  if (!address.href.startsWith(base)) return undefined
  const path = decodeURIComponent(address.href.slice(base.length).replace(/[?#].*$/, ''))
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`]
  return candidates.find((file) => /\.\w+$/.test(file) && existsSync(join(built, file)))
}

export const read = (file: string): string => readFileSync(join(built, file), 'utf8')

/** Every page, by its file, with the address it is found at. */
export const pages: readonly { readonly file: string; readonly address: URL }[] = readdirSync(built, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, address: new URL(base + file.replace(/(^|\/)index\.html$|\.html$/, '$1')) }))

/** What the page links to, and what it loads. */
export function addressesIn(html: string): { links: string[]; loads: string[] } {
  const of = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, value = '']) => value)
  return {
    links: of(/<a\b[^>]*?\shref="([^"]*)"/g).map((href) => href.replaceAll('&amp;', '&')),
    loads: [...of(/<(?:script|img|iframe)\b[^>]*?\ssrc="([^"]*)"/g), ...of(/<link\b[^>]*?\shref="([^"]*)"/g)],
  }
}

export const anchorsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id.replaceAll('&amp;', '&')))
