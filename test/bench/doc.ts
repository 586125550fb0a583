/**
 * `--doc`: puts the figures of reports/bench.json into docs/performance.md, between the marks that name them, so that no
 * figure stands there that a command has not made.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { type Results, type Row, readResults, shown } from './report.ts'
import { targets } from './targets.ts'

const path = 'docs/performance.md'
const mark = /<!-- figures: (\S+) -->\n[\s\S]*?<!-- end -->/g

export async function writeDoc(): Promise<void> {
  const results = await readResults()
  const text = await readFile(path, 'utf8')
  const filled = text.replace(
    mark,
    (_, id: string) => `<!-- figures: ${id} -->\n${figuresOf(id, results)}\n<!-- end -->`,
  )
  await writeFile(path, filled)
  console.log(`\nThe figures of ${path} are those of this run.`)
}

function figuresOf(id: string, results: Results): string {
  if (id === 'machine') return machineOf(results)
  if (id === 'targets') return tableOf(targets(results))
  const found = results.tables.filter((table) => table.id === id || table.id.startsWith(`${id}-`))
  if (found.length === 0) return 'Not measured yet.'
  return found.map(({ title, rows }) => `${title}:\n\n${tableOf(rows)}`).join('\n\n')
}

function machineOf({ node, processor, cores, versions, tables }: Results): string {
  const loads = tables.map(({ load }) => load)
  const span = `${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return `Node ${node}, ${processor}, ${cores} cores; load average while the tables were made: ${span}. Peers: ${peers.join(', ')}.`
}

function tableOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns),
    line(columns.map((column) => (rows.some((row) => typeof row[column] === 'number') ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => shown(row[column])))),
  ].join('\n')
}
