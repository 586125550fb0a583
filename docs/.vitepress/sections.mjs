/** The README holds tables that people look for on the site as well: here its sections become pages, made anew each time. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const docs = join(import.meta.dirname, '..')
const folder = join(docs, 'from-readme')

const pages = {
  guards: 'Guards',
  options: 'Options',
  'single-page-applications': 'Single-page applications',
  'what-it-does-not-do': 'What it does not do',
}

const readme = readFileSync(join(docs, '..', 'README.md'), 'utf8')
const sections = new Map(readme.split(/^## /m).map((text) => [text.slice(0, text.indexOf('\n')), text]))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const [name, heading] of Object.entries(pages)) {
  const section = sections.get(heading)
  if (section === undefined) throw new Error(`The README has no section '${heading}'.`)
  writeFileSync(join(folder, `${name}.md`), `# ${section.replaceAll(/\]\((?!https?:|#)/g, '](../../')}`)
}
