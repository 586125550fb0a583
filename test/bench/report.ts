/** What a run has measured: printed as tables a person can read, and kept as JSON. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { type Contestant, type Figure, measure, type Plan } from './rounds.ts'

export interface Table {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
  /** The load average of the machine when it was made. */
  readonly load: number
}

export type Row = Readonly<Record<string, string | number | boolean | undefined>>

/** `--all` runs each part in a process of its own; each adds its tables to those that are there. */
const path = 'reports/bench.json'
const tables: Table[] = []

export function printMachine(): void {
  const load = loadavg().map((value) => value.toFixed(1))
  console.log(
    `Node ${process.version} on ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, load ${load.join(' ')}`,
  )
}

/** Prints a table and keeps it. Numbers stand right, and with as many digits as mean something. */
export function record(id: string, title: string, rows: readonly Row[]): void {
  tables.push({ id, title, rows, load: loadavg()[0] ?? 0 })
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => (line[at] as string).length)))
  console.log(`\n${title}`)
  for (const line of cells)
    console.log(
      line
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] as number) : cell.padStart(widths[at] as number),
        )
        .join('  '),
    )
}

export function shown(value: Row[string]): string {
  if (typeof value !== 'number') return value === undefined ? '' : String(value)
  if (Number.isInteger(value)) return String(value)
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

/** Measures contestants and records them as multiples of the first. */
export async function compare(
  id: string,
  title: string,
  contestants: readonly Contestant[],
  plan: Plan,
): Promise<readonly Figure[]> {
  const figures = await measure(contestants, plan)
  record(
    id,
    title,
    figures.map(
      ({ name, cpuMicroseconds, wallMicroseconds, ratio, wallRatio, spreadPercent, unchecked }) => ({
        contestant: name,
        'cpu us': cpuMicroseconds,
        'x floor': ratio,
        'spread %': spreadPercent,
        'wall us': wallMicroseconds,
        'wall x floor': wallRatio,
        ...(unchecked === undefined ? {} : { 'does not check': unchecked }),
      }),
    ),
  )
  return figures
}

export interface Results {
  readonly node: string
  readonly processor: string
  readonly cores: number
  readonly versions: Readonly<Record<string, string>>
  readonly tables: readonly Table[]
}

/** The newest figures of each table, beside those of parts that did not run this time. */
export async function save(): Promise<void> {
  const before: Results | undefined = await readFile(path, 'utf8').then(JSON.parse, () => undefined)
  const kept = (before?.tables ?? []).filter(({ id }) => !tables.some((table) => table.id === id))
  const results: Results = {
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    versions: await versionsOfPeers(),
    tables: [...kept, ...tables],
  }
  await mkdir('reports', { recursive: true })
  await writeFile(path, `${JSON.stringify(results, null, 2)}\n`)
}

export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(path, 'utf8'))
}

async function versionsOfPeers(): Promise<Record<string, string>> {
  const folder = new URL('.', import.meta.url)
  const { dependencies } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
  const versions: Record<string, string> = {}
  for (const name of Object.keys(dependencies)) {
    const manifest = await readFile(new URL(`node_modules/${name}/package.json`, folder), 'utf8')
    versions[name] = JSON.parse(manifest).version
  }
  return versions
}
