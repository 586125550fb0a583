import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { context, metrics, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { createVerifier, keycloakAuth, requireRole, type Verifier } from '@portcullis/express'
import { type Realm, startRealm } from '@portcullis/testing'
import express from 'express'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createTelemetry } from './opentelemetry.ts'

const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
const reader = new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 3_600_000 })
const spans = new InMemorySpanExporter()
let realm: Realm
let verifier: Verifier
let server: Server
let url: string

beforeAll(async () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }))
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }))
  realm = await startRealm()

  const telemetry = createTelemetry()
  verifier = createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    observe: telemetry.observe,
  })
  telemetry.watchKeys(verifier)

  const app = express()
  const tracer = trace.getTracer('test')
  // What an instrumentation of http does: one active span for each request.
  app.use((request, response, next) => {
    tracer.startActiveSpan(`${request.method} request`, (span) => {
      response.once('close', () => span.end())
      next()
    })
  })
  app.use(keycloakAuth({ verifier }))
  app.get('/orders', requireRole('manager'), (request, response) => {
    response.json({ for: request.auth.username })
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders`
})

beforeEach(() => spans.reset())

afterAll(async () => {
  vi.useRealTimers()
  server.closeAllConnections()
  server.close()
  verifier.close()
  await reader.shutdown()
  await realm.close()
})

interface Point {
  readonly attributes: Record<string, unknown>
  readonly value: unknown
}

async function pointsOf(name: string): Promise<Point[]> {
  measured.reset()
  await reader.forceFlush()
  return measured
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics)
    .flatMap((scope) => scope.metrics)
    .filter(({ descriptor }) => descriptor.name === name)
    .flatMap(({ dataPoints }) => dataPoints.map(({ attributes, value }) => ({ attributes, value })))
}

it('decisions are counted by code, stage and client', async () => {
  for (const headers of [await realm.asUser('alice'), await realm.asUser('bob'), {}])
    await fetch(url, { headers })
  const client = 'acme-web'
  expect(await pointsOf('portcullis.decisions')).toEqual([
    { attributes: { stage: 'gate', outcome: 'admitted', code: 'none', client }, value: 2 },
    { attributes: { stage: 'guard', outcome: 'admitted', code: 'none', client }, value: 1 },
    { attributes: { stage: 'guard', outcome: 'refused', code: 'ROLE_MISSING', client }, value: 1 },
    { attributes: { stage: 'gate', outcome: 'refused', code: 'TOKEN_MISSING', client: 'none' }, value: 1 },
  ])
})

it('a client that a refused token names is not among the clients', async () => {
  await fetch(url, { headers: { authorization: `Bearer ${await realm.forge.tampered()}` } })
  const points = await pointsOf('portcullis.decisions')
  expect(
    points.find(({ attributes }) => attributes['code'] === 'SIGNATURE_INVALID')?.attributes,
  ).toMatchObject({ client: 'none' })
})

it('the age of the keys of each issuer can be read', async () => {
  await verifier.ready()
  const [point] = await pointsOf('portcullis.keys.age')
  expect(point?.attributes).toEqual({ issuer: realm.issuer, state: 'fresh' })
  expect(point?.value).toBeTypeOf('number')
})

it('each client has its last use, and there are no more than a hundred and one of them', async () => {
  const seconds = Math.floor(Date.now() / 1000)
  await fetch(url, { headers: await realm.asUser('alice') })
  const [point] = await pointsOf('portcullis.client.last_use')
  expect(point?.attributes).toEqual({ client: 'acme-web' })
  expect(point?.value).toBeGreaterThanOrEqual(seconds)
  for (let number = 0; number < 150; number++)
    await fetch(url, { headers: await realm.asUser('alice', { claims: { azp: `client-${number}` } }) })
  const clients = (await pointsOf('portcullis.client.last_use')).map(({ attributes }) => attributes['client'])
  expect(clients).toHaveLength(101)
  expect(clients.at(-1)).toBe('others')
})

it('the active span says what was decided, about whom, and under which id', async () => {
  const body = (await (await fetch(url, { headers: await realm.asUser('bob') })).json()) as {
    instance: string
  }
  await vi.waitFor(() => expect(spans.getFinishedSpans()).toHaveLength(1))
  expect(spans.getFinishedSpans()[0]?.attributes).toEqual({
    'portcullis.outcome': 'refused',
    'portcullis.code': 'ROLE_MISSING',
    'portcullis.requirement': expect.stringContaining('manager'),
    'portcullis.request_id': body.instance,
    'portcullis.client': 'acme-web',
    'portcullis.realm': 'acme',
    'enduser.id': expect.any(String),
  })
})

it('a decision that had to wait for keys finds its own span', async () => {
  const fresh = createTelemetry()
  const waiting = createVerifier({
    issuer: realm.issuer,
    audience: 'acme-orders-api',
    observe: fresh.observe,
  })
  const app = express()
  app.use((request, response, next) => {
    trace.getTracer('test').startActiveSpan(request.url, (span) => {
      response.once('close', () => span.end())
      next()
    })
  })
  app.use(keycloakAuth({ verifier: waiting }), (_request, response) => void response.end())
  const other = createServer(app)
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const at = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  await Promise.all([
    fetch(`${at}/alice`, { headers: await realm.asUser('alice') }),
    fetch(`${at}/bob`, { headers: await realm.asUser('bob') }),
  ])
  await vi.waitFor(() => expect(spans.getFinishedSpans()).toHaveLength(2))
  const ids = spans.getFinishedSpans().map(({ attributes }) => attributes['enduser.id'])
  expect(new Set(ids).size).toBe(2)
  other.closeAllConnections()
  other.close()
  waiting.close()
})
