/** What stands where in the site; a page that is not there (yet) has no entry. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DefaultTheme } from 'vitepress'

type Entry = DefaultTheme.SidebarItem & { text: string; link: string }

export const docs: string = join(import.meta.dirname, '..')

const exists = ({ link }: { link: string }): boolean =>
  [`${link}.md`, `${link}README.md`, `from-readme${link}.md`].some((file) => existsSync(join(docs, file)))

const pages = (...entries: [text: string, link: string][]): Entry[] =>
  entries.map(([text, link]) => ({ text, link })).filter(exists)

/** Every page of a folder but its first, under the page's own heading. */
const folder = (name: string): Entry[] =>
  readdirSync(join(docs, name))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => {
      const [, heading = basename(file, '.md')] =
        /^# (.+)$/m.exec(readFileSync(join(docs, name, file), 'utf8')) ?? []
      return { text: heading, link: `/${name}/${basename(file, '.md')}` }
    })

const group = (text: string, items: Entry[], more: object = {}): DefaultTheme.SidebarItem => ({
  text,
  items,
  ...more,
})

const guide: DefaultTheme.SidebarItem[] = [
  group(
    'Begin',
    pages(
      ['What it is', '/'],
      ['Start here', '/start'],
      ['Set up Keycloak', '/keycloak'],
      ['Test your API', '/testing'],
    ),
  ),
  group(
    'Frameworks',
    pages(
      ['Express', '/frameworks/express'],
      ['Koa', '/frameworks/koa'],
      ['Fastify', '/frameworks/fastify'],
      ['No framework', '/frameworks/none'],
    ),
  ),
  group(
    'In depth',
    pages(
      ['Authorization', '/authorization'],
      ['Guards', '/guards'],
      ['Options', '/options'],
      ['Single-page applications', '/single-page-applications'],
      ['Operations', '/operations'],
      ['Security', '/security'],
      ['Performance', '/performance'],
      ['What it does not do', '/what-it-does-not-do'],
      ['The path of a token', '/path-of-a-token'],
    ),
  ),
  group(
    'Coming from elsewhere',
    pages(
      ['keycloak-connect', '/migrating/keycloak-connect'],
      ['jose', '/migrating/jose'],
      ['express-jwt', '/migrating/express-jwt'],
      ['koa-jwt and @fastify/jwt', '/migrating/koa-and-fastify-jwt'],
      ['A gateway', '/coming-from-a-gateway'],
    ),
  ),
  group('Refusals', [...pages(['All codes', '/errors/']), ...folder('errors')], { collapsed: true }),
  group('Decisions', [...pages(['All decisions', '/decisions/']), ...folder('decisions')], {
    collapsed: true,
  }),
]

export const nav: DefaultTheme.NavItem[] = [
  { text: 'Start', link: '/start' },
  { text: 'Guide', link: '/authorization', activeMatch: '^/(authorization|operations|security|frameworks)' },
  { text: 'Refusals', link: '/errors/', activeMatch: '^/errors/' },
  { text: 'Reference', link: '/api/', activeMatch: '^/api/' },
]

/** The reference has a sidebar of its own, which TypeDoc writes. */
export function sidebar(): DefaultTheme.Sidebar {
  const reference = JSON.parse(readFileSync(join(docs, 'api', 'typedoc-sidebar.json'), 'utf8'))
  return { '/': guide, '/api/': [{ text: 'Reference', link: '/api/', items: reference }] }
}
