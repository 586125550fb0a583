/** The ways in which code answers through Node's own response, whatever the framework around it. */
import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'

/** A folder with a file to be served. */
export const folder: string = fileURLToPath(new URL('.', import.meta.url))

export const rawAnswers: readonly (readonly [string, (response: ServerResponse) => void])[] = [
  ['writeHead', (response) => void response.writeHead(200, 'Gold', { 'X-Secret': 'gold' }).end('gold')],
  [
    'write after write',
    async (response) => {
      response.setHeader('X-Secret', 'gold')
      response.write('gold')
      await new Promise((resolve) => response.write('gold', resolve))
      response.end('gold')
    },
  ],
  [
    'flushed headers',
    (response) => {
      response.setHeader('X-Secret', 'gold')
      response.flushHeaders()
      response.setHeader('X-More', 'gold')
      setImmediate(() => response.end('gold'))
    },
  ],
  [
    'early hints',
    (response) => {
      response.writeEarlyHints({ link: '</gold.css>; rel=preload' })
      response.setHeader('X-Secret', 'gold')
      response.end('gold')
    },
  ],
  ['a stream', (response) => void createReadStream(`${folder}site.ts`).pipe(response)],
  [
    'a reason of its own',
    (response) => {
      response.statusMessage = 'gold'
      response.end('gold')
    },
  ],
  [
    'a status that Node refuses',
    (response) => {
      try {
        response.writeHead(1000)
      } catch {}
      response.end('gold')
    },
  ],
]
