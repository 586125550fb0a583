/** The page for those who come from a gateway says what is tested, and nothing is tested that it does not say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const page = readFileSync(join(here, '../../docs/coming-from-a-gateway.md'), 'utf8')

interface Row {
  readonly option: string
  readonly names: readonly string[]
  readonly counterpart: string
  readonly proof: string
}

/** The rows of the table under a heading. */
function rowsUnder(heading: string): readonly Row[] {
  const [, section = ''] = page.split(`\n## ${heading}`)
  const [table = ''] = section.split('\n## ')
  return [...table.matchAll(/^\| (`.*?) \| (.*?) ?\| (.*) \|$/gm)].map(
    ([, option = '', counterpart = '', proof = '']) => ({
      option,
      names: [...option.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      counterpart,
      proof,
    }),
  )
}

/** The options that the titles of a file name. */
function tested(file: string): readonly string[] {
  const text = readFileSync(join(here, file), 'utf8')
  return [...text.matchAll(/^ *it\(\s*['"](`[^:]*):/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
}

describe.each([
  ['KrakenD: auth/validator', 'krakend.test.ts'],
  ['keycloak-gatekeeper (louketo-proxy)', 'gatekeeper.test.ts'],
  ['Azure API Management: validate-jwt', 'azure.test.ts'],
  ['AWS API Gateway: JWT authorizer', 'aws.test.ts'],
])('%s', (heading, file) => {
  const rows = rowsUnder(heading)

  test('each row has a test, or says why there is none', () => {
    expect(rows.length).toBeGreaterThan(4)
    const proven = tested(file)
    for (const { option, names, counterpart, proof } of rows) {
      if (proof === 'tested') expect(proven, option).toContain(names[0])
      else expect(proof.length, option).toBeGreaterThan(20)
      if (proof === 'tested') expect(counterpart, option).not.toBe('')
    }
  })

  test('each test stands in a row that says so', () => {
    const said = rows.filter(({ proof }) => proof === 'tested').flatMap(({ names }) => names)
    expect(tested(file).filter((name) => !said.includes(name))).toEqual([])
  })
})

test('the recipe on the page is the one that is tested', () => {
  const code = (text: string): string =>
    text
      .replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*$|export interface|interface|readonly /gm, '')
      .replaceAll(/\s+/g, '')
  const [, block = ''] = /## A fetch with pins\n\n```ts\n([\s\S]*?)```/.exec(page) ?? []
  expect(code(block)).toBe(code(readFileSync(join(here, 'pinned-fetch.ts'), 'utf8')))
})
