import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitepress'
import { anchorOf, repositoryLinks } from './links.ts'
import { docs, nav, sidebar } from './pages.ts'
import { columnNames } from './tables.ts'

const { homepage, description } = JSON.parse(readFileSync(join(docs, '..', 'package.json'), 'utf8'))
/** The `type` of a refusal is an address under `homepage`, so the site stands there. */
const base = new URL(`${homepage}/`).pathname.replace(/\/+$/, '/')

export default defineConfig({
  title: 'Portcullis',
  description,
  lang: 'en',
  base,
  cleanUrls: true,
  metaChunk: true,
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  rewrites: {
    'README.md': 'index.md',
    ':folder/README.md': ':folder/index.md',
    'from-readme/:page.md': ':page.md',
  },
  sitemap: { hostname: homepage },
  head: [['link', { rel: 'icon', href: `${base}icon.svg`, type: 'image/svg+xml' }]],
  markdown: {
    anchor: { slugify: anchorOf },
    config(md) {
      repositoryLinks(md)
      columnNames(md)
    },
  },
  themeConfig: {
    logo: '/icon.svg',
    nav,
    sidebar: sidebar(),
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          // A name stands in the guide, on the page of its refusal and in the reference; this is the order to read them in.
          searchOptions: { boostDocument: (id: string) => (id.includes('/api/') ? 0.3 : 1) },
        },
      },
    },
  },
})
