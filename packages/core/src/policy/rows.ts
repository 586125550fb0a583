/** The rows of a policy, read from code or from JSON, with every mistake named by row and field. */
import type { ConfigurationProblem } from '../errors/configuration.ts'
import { nearest } from '../options/names.ts'
import { isObject, OptionReader } from '../options/reader.ts'
import { readRequirement } from '../requirements/data.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { wrongIn } from './row-path.ts'

/** Which requests a row takes. */
interface Taken {
  /** Names of methods, or `'*'` for all of them. GET takes HEAD too. */
  readonly methods: '*' | readonly string[]
  /** A path as the framework's router writes it, with at most one wildcard, and without regular expressions. */
  readonly path: string
}

/** One row of a policy: who may send the requests that it takes. */
export type PolicyRow =
  | (Taken & { readonly require: Requirement; readonly public?: never })
  | (Taken & { readonly public: true; readonly require?: never })

/**
 * The rows of a policy, in order; or a file that holds them, as `policy.schema.json` describes it, read by `JSON.parse`
 * or imported: its members are checked where it is used.
 */
export type PolicyRows =
  | readonly PolicyRow[]
  | { readonly $schema?: string; readonly rows: readonly object[] }

/** A row that was found to be in order. */
export interface Row {
  /** Its place in the table, from 0. */
  readonly index: number
  /** In capitals. */
  readonly methods: '*' | ReadonlySet<string>
  readonly path: string
  /** `'public'` asks nothing. */
  readonly asks: Requirement | 'public'
}

/** What Node takes from a client, but for the tunnel (CONNECT), which is no request for a path. */
const methods: readonly string[] = [
  ...[
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'QUERY',
    'ACL',
    'BIND',
    'CHECKOUT',
  ],
  ...['COPY', 'LINK', 'LOCK', 'M-SEARCH', 'MERGE', 'MKACTIVITY', 'MKCALENDAR', 'MKCOL', 'MOVE', 'NOTIFY'],
  ...['PROPFIND', 'PROPPATCH', 'PURGE', 'REBIND', 'REPORT', 'SEARCH', 'SOURCE', 'SUBSCRIBE', 'UNBIND'],
  ...['UNLINK', 'UNLOCK', 'UNSUBSCRIBE'],
]

const mostRows = 1000

/** The rows that are in order; `problems` holds what is wrong with the others. */
export function readRows(input: unknown, problems: ConfigurationProblem[]): readonly Row[] {
  const rows = isObject(input)
    ? new OptionReader(input, ['$schema', 'rows'], 'policy', problems).get('rows')
    : input
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > mostRows) {
    const expected = `must be a list of 1 to ${mostRows} rows: { methods, path, require } or { methods, path, public: true }`
    problems.push({ option: 'rows', expected })
    return []
  }
  return rows.flatMap((row, index) => readRow(row, index, problems) ?? [])
}

function readRow(input: unknown, index: number, problems: ConfigurationProblem[]): Row | undefined {
  const before = problems.length
  const reader = new OptionReader(input, ['methods', 'path', 'require', 'public'], `rows[${index}]`, problems)
  if (!isObject(input)) return undefined
  const asks = readAsked(reader)
  const path = reader.get('path')
  const wrong = wrongIn(path)
  if (wrong !== undefined) reader.problem('path', wrong, path)
  const taken = readMethods(reader)
  if (problems.length > before || asks === undefined) return undefined
  return { index, methods: taken, path: path as string, asks }
}

function readMethods(reader: OptionReader): Row['methods'] {
  const given = reader.get('methods')
  if (given === '*') return given
  const names = reader.texts('methods', given, "a list of methods, as ['GET', 'POST'], or '*' for all") ?? []
  for (const name of names) {
    if (methods.includes(name.toUpperCase())) continue
    const meant = nearest(name, methods)
    reader.problem(
      'methods',
      `'${name}' is no method${meant === undefined ? '' : `; did you mean '${meant}'?`}`,
    )
  }
  return new Set(names.map((name) => name.toUpperCase()))
}

function readAsked(reader: OptionReader): Row['asks'] | undefined {
  const isPublic = reader.get('public')
  if (reader.has('public') && isPublic !== true) {
    reader.problem('public', 'must be true, or be left out', isPublic ?? null)
    return undefined
  }
  if (reader.has('public') !== reader.has('require')) {
    if (isPublic === true) return 'public'
    return readRequirement(reader.get('require'), `${reader.prefix}.require`, (option, expected, given) => {
      reader.problems.push({ option, expected, given })
    })
  }
  reader.problem('require', "must say what is asked, or 'public: true' stand in its place: one of the two")
  return undefined
}
