import { expect, it } from 'vitest'
import { namedRows, stockOf } from './catalogue.mjs'

it('every row of the catalogue that concerns what is built is named by a test, and every number in a title is a row', () => {
  const { missing, strangers, later } = stockOf(namedRows())
  expect(missing).toEqual([])
  expect(strangers).toEqual([])
  for (const { why } of later) expect(why).toMatch(/not checked yet|no .* yet/)
})

it('a row that nobody names is missing, and one that is not built is not', () => {
  const named = namedRows()
  named.delete(177)
  named.set(999, new Set(['x']))
  const { missing, strangers } = stockOf(named)
  expect(missing.map(({ number }) => number)).toEqual(['177'])
  expect(strangers).toEqual([999])
})
