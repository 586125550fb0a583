/** `--chart`: the figures of reports/bench.json as one SVG for the README. */
import { writeFile } from 'node:fs/promises'
import { type Row, readResults } from './report.ts'

const path = 'docs/performance.svg'

interface Bar {
  readonly label: string
  readonly value: number
  readonly isOurs: boolean
}

interface Panel {
  readonly title: string
  readonly unit: string
  readonly bars: readonly Bar[]
}

const width = 760
const labelWidth = 230
const barHeight = 18
const isOurs = (name: string): boolean => name.startsWith('portcullis')

export async function drawCharts(): Promise<void> {
  const { tables, node, processor, cores } = await readResults()
  const rowsOf = (id: string): readonly Row[] => tables.find((table) => table.id === id)?.rows ?? []
  const bars = (id: string, name: string, value: string): Bar[] =>
    rowsOf(id)
      .filter((row) => typeof row[value] === 'number')
      .map((row) => ({
        label: String(row[name]),
        value: row[value] as number,
        isOurs: isOurs(String(row[name])),
      }))
  const shares = (framework: string): Bar[] =>
    bars(`http-${framework}-one`, 'app', 'cpu ratio').map((bar) => ({ ...bar, value: bar.value * 100 }))
  const panels: Panel[] = [
    {
      title: 'A token seen before, microseconds',
      unit: '',
      bars: bars('repeated-1200', 'contestant', 'cpu us'),
    },
    {
      title: 'A token never seen, RS256, microseconds',
      unit: '',
      bars: bars('distinct-RS256', 'contestant', 'cpu us'),
    },
    { title: 'Express: throughput of the bare app that is left, %', unit: ' %', bars: shares('express') },
    { title: 'Koa', unit: ' %', bars: shares('koa') },
    { title: 'Fastify', unit: ' %', bars: shares('fastify') },
  ].filter(({ bars: all }) => all.length > 0)
  await writeFile(path, svgOf(panels, `Node ${node}, ${processor}, ${cores} cores`))
  console.log(`\nThe chart is ${path}.`)
}

function svgOf(panels: readonly Panel[], machine: string): string {
  let y = 8
  const drawn = panels.map((panel) => {
    const top = y
    y += 34 + panel.bars.length * (barHeight + 4)
    return panelAt(panel, top)
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + 24}" font-family="sans-serif" font-size="12">
<title>Time for one token, and the throughput that is left behind a gate, beside other libraries</title>
<rect width="100%" height="100%" fill="#fff"/>
${drawn.join('\n')}
<text x="${width - 8}" y="${y + 14}" text-anchor="end" fill="#666">${escaped(machine)}</text>
</svg>
`
}

function panelAt({ title, unit, bars }: Panel, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value))
  const space = width - labelWidth - 80
  const lines = bars.map(({ label, value, isOurs: ours }, index) => {
    const y = top + 26 + index * (barHeight + 4)
    const length = Math.max(1, (value / longest) * space)
    const digits = value < 10 ? 2 : 0
    return `<text x="${labelWidth - 8}" y="${y + 13}" text-anchor="end">${escaped(label)}</text>
<rect x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" fill="${ours ? '#1f6feb' : '#b6bec9'}"/>
<text x="${(labelWidth + length + 6).toFixed(1)}" y="${y + 13}">${value.toFixed(digits)}${unit}</text>`
  })
  return `<text x="8" y="${top + 16}" font-weight="bold">${escaped(title)}</text>\n${lines.join('\n')}`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
