/** The answer and the log entry that the page on refusals shows, beside those of a door. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keycloakAuth, type LogEntry, logRefusals, requireRole } from '@portcullis/express'
import { startRealm } from '@portcullis/testing'
import express from 'express'
import { expect, test } from 'vitest'
import { blocks } from './pages.ts'

const shown = (language: string): string =>
  String(blocks.find((block) => block.page === 'docs/errors/README.md' && block.language === language)?.code)

test('the page on refusals shows what the caller gets and what the operator gets', async () => {
  await using realm = await startRealm()
  const told: LogEntry[] = []
  const note = (entry: object): void => void told.push(entry as LogEntry)
  const app = express()
  const observe = logRefusals({ info: note, warn: note })
  app.use(keycloakAuth({ issuer: realm.issuer, audience: 'acme-orders-api', observe }))
  app.get('/reports', requireRole('manager'), (_req, res) => void res.json([]))
  const server: Server = await new Promise((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started))
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/reports`
  const response = await fetch(url, { headers: await realm.asUser('bob') })
  const body = (await response.json()) as { instance: string }
  server.close()

  const [head = '', sample = ''] = shown('http').split('\n\n')
  const [status, ...headers] = head.split('\n')
  expect(status).toBe(`HTTP/1.1 ${response.status} ${response.statusText}`)
  expect(headers.map((line) => line.split(': ')[1])).toEqual(
    headers.map((line) => response.headers.get(line.split(': ')[0] as string)),
  )
  expect({ ...JSON.parse(sample), instance: body.instance }).toEqual(body)
  expect(Object.keys(JSON.parse(sample))).toEqual(Object.keys(body))

  const [entry] = told
  expect({ ...JSON.parse(shown('json')), requestId: entry?.requestId }).toEqual(entry)
})
