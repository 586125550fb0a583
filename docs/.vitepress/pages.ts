/** What stands where in the site. A page that is named and not there (yet) has no entry; one that nobody named comes last. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DefaultTheme } from 'vitepress'

type Entry = { readonly text: string; readonly link: string }

export const docs: string = join(import.meta.dirname, '..')

const exists = ({ link }: Entry): boolean =>
  [`${link}.md`, `${link}README.md`, `from-readme${link}.md`].some((file) => existsSync(join(docs, file)))

/** Every page of a folder but its first, under the page's own heading. */
const folder = (name: string): Entry[] =>
  readdirSync(join(docs, name))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => {
      const [, heading = file] = /^# (.+)$/m.exec(readFileSync(join(docs, name, file), 'utf8')) ?? []
      return { text: heading, link: join('/', name, basename(file, '.md')) }
    })

const group = (text: string, items: Entry[], more: object = {}): DefaultTheme.SidebarItem => ({
  text,
  items: items.filter(exists),
  ...more,
})

/** The pages named, in this order, and then what else is in the folder. */
const first = (named: Entry[], others: Entry[]): Entry[] => [
  ...named,
  ...others.filter(({ link }) => !named.some((entry) => entry.link === link)),
]

const begin: Entry[] = [
  { text: 'What it is', link: '/' },
  { text: 'Start here', link: '/start' },
  { text: 'Set up Keycloak', link: '/keycloak' },
  { text: 'Test your API', link: '/testing' },
]

const frameworks: Entry[] = [
  { text: 'Express', link: '/frameworks/express' },
  { text: 'Koa', link: '/frameworks/koa' },
  { text: 'Fastify', link: '/frameworks/fastify' },
  { text: 'No framework', link: '/frameworks/none' },
]

const elsewhere: Entry[] = [
  { text: 'keycloak-connect', link: '/migrating/keycloak-connect' },
  { text: 'jose', link: '/migrating/jose' },
  { text: 'express-jwt', link: '/migrating/express-jwt' },
  { text: 'koa-jwt and @fastify/jwt', link: '/migrating/koa-and-fastify-jwt' },
  { text: 'A gateway', link: '/coming-from-a-gateway' },
]

const depth: Entry[] = [
  { text: 'Authorization', link: '/authorization' },
  { text: 'Guards', link: '/guards' },
  { text: 'Options', link: '/options' },
  { text: 'Single-page applications', link: '/single-page-applications' },
  { text: 'Operations', link: '/operations' },
  { text: 'Security', link: '/security' },
  { text: 'Performance', link: '/performance' },
  { text: 'What it does not do', link: '/what-it-does-not-do' },
  { text: 'The path of a token', link: '/path-of-a-token' },
]

const unnamed = folder('').filter(
  ({ link }) => ![...begin, ...elsewhere].some((entry) => entry.link === link),
)

const guide: DefaultTheme.SidebarItem[] = [
  group('Begin', begin),
  group('Frameworks', first(frameworks, folder('frameworks'))),
  group('In depth', first(depth, unnamed)),
  group('Coming from elsewhere', first(elsewhere, folder('migrating'))),
  group('Refusals', [{ text: 'All codes', link: '/errors/' }, ...folder('errors')], { collapsed: true }),
  group('Decisions', [{ text: 'All decisions', link: '/decisions/' }, ...folder('decisions')], {
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
