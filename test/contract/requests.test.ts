import { connect } from 'node:net'
import { type Realm, startRealm } from '@portcullis/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { frameworks } from './frameworks/all.ts'
import { gateOf, withApp } from './play.ts'

let realm: Realm

beforeAll(async () => {
  realm = await startRealm()
})

afterAll(() => realm.close())

/** Sends exactly these lines and waits for the head and body of the first answer, without ending the request. */
function send(url: string, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk
      const [head, body] = answer.split('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(head ?? '')?.[1] ?? 0)
      if (body !== undefined && body.length >= length) {
        socket.destroy()
        resolve(answer)
      }
    })
    socket.on('error', reject).on('end', () => resolve(answer))
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
}

describe.each(frameworks)('$name', (framework) => {
  it('two Authorization headers are ambiguous, the same or not, whichever comes first', async () => {
    const good = `Authorization: Bearer ${await realm.token()}`
    const other = `authorization: Bearer ${await realm.token({ user: 'bob' })}`
    await withApp(framework, { gate: gateOf(realm) }, async (url) => {
      for (const pair of [
        [good, good],
        [good, other],
        ['Authorization: Basic YTpi', good],
        [good, 'Authorization: x'],
      ]) {
        const answer = await send(url, ['GET /open HTTP/1.1', 'Host: x', ...pair])
        expect(answer).toMatch(/^HTTP\/1.1 400 /)
        expect(answer).toContain('"code":"REQUEST_AMBIGUOUS"')
      }
    })
  })

  it('two headers of the name that tokenFrom names are ambiguous', async () => {
    const line = `X-Access-Token: ${await realm.token()}`
    await withApp(
      framework,
      { gate: { ...gateOf(realm), tokenFrom: { header: 'x-access-token' } } },
      async (url) => {
        const answer = await send(url, ['GET /open HTTP/1.1', 'Host: x', line, line])
        expect(answer).toContain('"code":"REQUEST_AMBIGUOUS"')
      },
    )
  })

  it('cookies in two Cookie headers are still two cookies', async () => {
    await withApp(
      framework,
      { gate: { ...gateOf(realm), tokenFrom: { cookie: 'session' } } },
      async (url) => {
        const answer = await send(url, [
          'GET /open HTTP/1.1',
          'Host: x',
          'Cookie: session=a',
          'Cookie: session=b',
        ])
        expect(answer).toContain('"code":"REQUEST_AMBIGUOUS"')
      },
    )
  })

  it('an upgrade with a cookie needs an origin, though it is a GET', async () => {
    const handled = vi.fn()
    const gate = { ...gateOf(realm), tokenFrom: { cookie: 'session' } }
    const cookie = `Cookie: session=${await realm.token()}`
    await withApp(framework, { gate, onHandler: handled }, async (url) => {
      const lines = ['GET /open HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket', cookie]
      expect(await send(url, lines)).toContain('"code":"ORIGIN_NOT_ALLOWED"')
      expect(handled).not.toHaveBeenCalled()
    })
  })

  it('a large body is not waited for: the refusal is there before it', async () => {
    const handled = vi.fn()
    await withApp(framework, { gate: gateOf(realm), onHandler: handled }, async (url) => {
      const head = [
        'POST /open HTTP/1.1',
        'Host: x',
        'Content-Type: application/json',
        'Content-Length: 104857600',
      ]
      const answer = await send(url, head)
      expect(answer).toMatch(/^HTTP\/1.1 401 /)
      expect(handled).not.toHaveBeenCalled()
    })
  })

  it('a body that is no JSON is never parsed for a stranger', async () => {
    await withApp(framework, { gate: gateOf(realm) }, async (url) => {
      const response = await fetch(`${url}/open`, {
        method: 'POST',
        body: '{"a":',
        headers: { 'content-type': 'application/json' },
      })
      expect(response.status).toBe(401)
    })
  })

  it.each([
    '//open',
    '/open/',
    '/OPEN',
    '/%6fpen',
    '/x/../open',
    '/open;a=b',
    '/open?',
    'http://elsewhere/open',
    '/%',
  ])('the target %s opens nothing without a token', async (target) => {
    const handled = vi.fn()
    await withApp(framework, { gate: gateOf(realm), onHandler: handled }, async (url) => {
      expect(await send(url, [`GET ${target} HTTP/1.1`, 'Host: x'])).toMatch(/^HTTP\/1.1 40[01] /)
      expect(handled).not.toHaveBeenCalled()
    })
  })

  it('15 kB of spaces, commas or near-schemes in the header are answered at once', async () => {
    await withApp(framework, { gate: gateOf(realm) }, async (url) => {
      for (const value of [
        ' '.repeat(15_000),
        ', '.repeat(7_500),
        '= '.repeat(7_500),
        'Bearer '.repeat(2_000),
      ]) {
        const answer = await send(url, ['GET /open HTTP/1.1', 'Host: x', `Authorization: Bearer x${value}x`])
        expect(answer).toMatch(/^HTTP\/1.1 400 /)
      }
    })
  })

  it('a HEAD is refused without a body', async () => {
    await withApp(framework, { gate: gateOf(realm) }, async (url) => {
      const answer = await fetch(`${url}/open`, { method: 'HEAD' })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.text()).toBe('')
    })
  })
})
