/** A policy at work: judges each request by the row that takes it, and can be replaced as a whole. */
import type { Refused } from '../admission.ts'
import { type ConfigurationProblem, reading } from '../errors/configuration.ts'
import { OptionReader, throwIfAny } from '../options/reader.ts'
import { denyPassage, guardPassage, identityBehind, settlePassage } from '../passage.ts'
import { beginningsOf, decoded, plainPath } from './path.ts'
import { type PolicyRows, type Row, readRows } from './rows.ts'
import { createTable, type PathReading, type Table, wrongUnder } from './table.ts'

/** A request as a policy sees it. */
export interface PolicyRequest {
  /** In capitals. */
  readonly method: string
  /** As the framework's router has it: still encoded, and without what the policy is mounted at. */
  readonly path: string
}

/** How the routers of a framework read paths. */
export interface PathReadings {
  /** As they do unless they are told otherwise: the table is checked under it at start. */
  readonly usual: PathReading
  /** Without regard to case, and to a slash at the end. */
  readonly loosest: PathReading
}

/** A policy without its framework. */
export interface Policy {
  /**
   * Judges an admitted request; `undefined` lets through. `judge` is the function that asks, `reading` that of the router
   * before which it stands. Throws `ConfigurationError` where no gate has run: it never lets through.
   */
  judge(raw: object, request: PolicyRequest, judge: object, reading?: PathReading): Refused | undefined
  /** Checks the table under the reading of one application, now and whenever it is replaced. Throws `ConfigurationError`. */
  standBefore(reading: PathReading): void
  /** Puts other rows in the place of all. Throws `ConfigurationError`, and then nothing has changed. */
  replace(rows: PolicyRows): void
}

/** Checks what stands beside the rows: a router, and switches. Throws `ConfigurationError` with all that is wrong. */
export function checkPolicyOptions(options: object, switches: readonly string[]): void {
  const reader = new OptionReader(options, ['Router', ...switches], 'policy', [])
  reader.fn('Router')
  for (const name of switches) reader.flag(name, false)
  throwIfAny(reader.problems)
}

const noRow =
  'No row of the policy takes this request: add one, or see that the caller asks for what is there.'
const readTwice =
  'A public row takes the path as it was sent, and no row takes it as it reads once it is decoded: it opens nothing.'
const unreadable = 'The path cannot be decoded, so no row of the policy can take it.'

/** Makes a policy. Throws `ConfigurationError` with everything that is wrong with its rows. */
export function createPolicy(rows: PolicyRows, { usual, loosest }: PathReadings): Policy {
  const readings = new Set([usual])
  /** For paths that have been decoded, of which the encoded parts of a row are the same. */
  const plain: PathReading = (path) => loosest(decoded(path))
  let table = read(rows)

  function read(input: unknown): Table {
    const problems: ConfigurationProblem[] = []
    const found = reading('policy', () => readRows(input, problems))
    for (const reading of readings) if (problems.length === 0) problems.push(...wrongUnder(reading, found))
    throwIfAny(problems)
    return createTable(found)
  }

  /** Every row that takes the request as one of its readings has it: all of them must let it through. */
  function rowsFor({ method, path }: PolicyRequest, reading: PathReading): readonly Row[] | string {
    try {
      const inPlain = plainPath(path)
      const beginnings = beginningsOf(path, inPlain)
      const first = table.find(reading, { method, path, beginnings })
      if (first === undefined) return noRow
      const others = [loosest === reading ? first : table.find(loosest, { method, path, beginnings })]
      if (inPlain !== path) others.push(table.find(plain, { method, path: inPlain, beginnings }))
      if (first.asks === 'public' && others.includes(undefined)) return readTwice
      return [...new Set([first, ...others.filter((row) => row !== undefined)])]
    } catch {
      return unreadable
    }
  }

  return {
    judge(raw, request, judge, reading = usual) {
      identityBehind(raw)
      const found = rowsFor(request, reading)
      if (typeof found === 'string') return denyPassage(raw, found)
      let refused: Refused | undefined
      for (const { asks } of found) {
        if (asks === 'public') settlePassage(raw)
        else refused ??= guardPassage(raw, asks, judge)
      }
      return refused
    },
    standBefore(reading) {
      throwIfAny(wrongUnder(reading, table.rows))
      readings.add(reading)
    },
    replace(input) {
      table = read(input)
    },
  }
}
