/** A policy's rows behind the router that reads their paths: which row takes a request. */
import type { ConfigurationProblem } from '../errors/configuration.ts'
import { samplesOf } from './row-path.ts'
import type { Row } from './rows.ts'

/** How a router reads the path of a route: gives the test that a request's path must pass. Throws where it is none. */
export type PathReading = (path: string) => (requestPath: string) => boolean

export interface Table {
  readonly rows: readonly Row[]
  /**
   * The first row that takes the method and the path, as this reading has it. May throw what the router throws at paths
   * that cannot be decoded.
   */
  find(reading: PathReading, method: string, path: string): Row | undefined
}

/** The table of rows that are in order; their paths are read once for each reading. */
export function createTable(rows: readonly Row[]): Table {
  const testsOf = new Map<PathReading, readonly ((path: string) => boolean)[]>()
  return {
    rows,
    find(reading, method, path) {
      let tests = testsOf.get(reading)
      if (tests === undefined) {
        tests = rows.map((row) => reading(row.path))
        testsOf.set(reading, tests)
      }
      return rows.find((row, place) => takes(row, method) && tests[place]?.(path) === true)
    },
  }
}

interface ReadRow {
  readonly row: Row
  readonly test: (path: string) => boolean
}

/** What a reading has against these rows: paths that it cannot read, and rows that no request reaches. */
export function wrongUnder(reading: PathReading, rows: readonly Row[]): readonly ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = []
  const read = rows.flatMap((row): ReadRow[] => {
    try {
      return [{ row, test: reading(row.path) }]
    } catch (error) {
      const expected = `must be a path that the router can read: ${(error as Error).message}`
      problems.push({ option: `rows[${row.index}].path`, given: row.path, expected })
      return []
    }
  })
  return [...problems, ...read.flatMap((one, place) => shadowOver(one, read.slice(0, place)))]
}

/** The earlier row that takes all requests of a later one, for every path that the later one could be asked under. */
function shadowOver({ row, test }: ReadRow, earlier: readonly ReadRow[]): readonly ConfigurationProblem[] {
  const samples = samplesOf(row.path).filter((sample) => test(sample))
  if (samples.length === 0) return []
  const asked = row.methods === '*' ? ['*'] : [...row.methods]
  return earlier.flatMap((first) => {
    const taken = asked.filter((method) => takes(first.row, method))
    if (taken.length === 0 || !samples.every((sample) => first.test(sample))) return []
    const expected = `is never reached for ${taken.join(', ')}: rows[${first.row.index}] ('${first.row.path}') takes these requests first`
    return [{ option: `rows[${row.index}]`, given: row.path, expected }]
  })
}

/** GET takes HEAD too, since routers answer HEAD with what they have for GET. */
function takes({ methods }: Row, method: string): boolean {
  return methods === '*' || methods.has(method) || (method === 'HEAD' && methods.has('GET'))
}
