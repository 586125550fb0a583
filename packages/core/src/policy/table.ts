/** A policy's rows behind the router that reads their paths: which row takes a request. */
import type { ConfigurationProblem } from '../errors/configuration.ts'
import { beginningOf, samplesOf } from './row-path.ts'
import type { Row } from './rows.ts'

/** How a router reads the path of a route: gives the test that a request's path must pass. Throws where it is none. */
export type PathReading = (path: string) => (requestPath: string) => boolean

/** What is asked of a table. */
export interface Wanted {
  readonly method: string
  readonly path: string
  /** In lower case, one for each way in which a router may read the path: rows that begin otherwise are not asked. */
  readonly beginnings: readonly string[]
}

export interface Table {
  readonly rows: readonly Row[]
  /**
   * The first row that takes the method and the path, as this reading has it. May throw what the router throws at paths
   * that cannot be decoded.
   */
  find(reading: PathReading, wanted: Wanted): Row | undefined
}

/** The table of rows that are in order; their paths are read once for each reading. */
export function createTable(rows: readonly Row[]): Table {
  const testsOf = new Map<PathReading, readonly ((path: string) => boolean)[]>()
  const beginnings = new Map(rows.map((row) => [row, beginningOf(row.path)]))
  const mayTake = (row: Row, wanted: Wanted): boolean => {
    const own = beginnings.get(row) as string
    for (const beginning of wanted.beginnings) if (beginning.startsWith(own)) return true
    return false
  }
  return {
    rows,
    find(reading, wanted) {
      let tests = testsOf.get(reading)
      if (tests === undefined) {
        tests = rows.map((row) => reading(row.path))
        testsOf.set(reading, tests)
      }
      const { method, path } = wanted
      for (const [place, test] of tests.entries()) {
        const row = rows[place] as Row
        if (takes(row, method) && mayTake(row, wanted) && test(path)) return row
      }
      return undefined
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
