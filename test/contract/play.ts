/** Plays one case of the contract on one framework. */
import { codes } from '@portcullis/core'
import type { Realm } from '@portcullis/testing'
import { expect, vi } from 'vitest'
import type { Case } from './cases/case.ts'
import { type AppSpec, earlierHeader, type Framework } from './frameworks/framework.ts'

/** The options of a gate for this realm. */
export const gateOf = ({ issuer }: Realm): { issuer: string; audience: string } => ({
  issuer,
  audience: 'acme-orders-api',
})

export async function withApp<Result>(
  framework: Framework,
  spec: AppSpec,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const app = await framework.start(spec)
  try {
    return await use(app.url)
  } finally {
    await app.close()
  }
}

/** Starts an application as the case wants it, asks it once, and compares the whole answer. */
export async function play(
  framework: Framework,
  realm: Realm,
  { path = '/open', method = 'GET', headers, gate, guard, ...expected }: Case,
): Promise<void> {
  const handled = vi.fn()
  const spec: AppSpec = {
    gate: { ...gateOf(realm), ...gate },
    onHandler: handled,
    ...(guard === undefined ? {} : { guard }),
  }
  const sent = (await headers?.(realm)) ?? {}
  const response = await withApp(framework, spec, async (url) => {
    const answer = await fetch(url + path, { method, headers: sent })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  })
  expect(response.status, response.text).toBe(expected.status)
  expect(response.headers.get(earlierHeader[0])).toBe(earlierHeader[1])
  expect(handled).toHaveBeenCalledTimes(expected.status === 200 ? 1 : 0)
  if (expected.challenge !== undefined)
    expect(response.headers.get('www-authenticate')).toBe(expected.challenge)
  if (expected.code !== undefined) expectProblem(response, expected.code)
  if (expected.body !== undefined) expect(JSON.parse(response.text)).toMatchObject(expected.body)
  if (expected.without !== undefined) expect(JSON.parse(response.text)).not.toHaveProperty(expected.without)
  if (expected.status !== 200) expectNoPartOf(Object.values(sent), response)
}

export function expectProblem(
  { status, headers, text }: { status: number; headers: Headers; text: string },
  code: string,
): void {
  const body = JSON.parse(text)
  expect(body.code).toBe(code)
  expect(body).toMatchObject({ status, detail: codes[code as keyof typeof codes].meaning })
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(headers.get('cache-control')).toBe('no-store')
}

/** No answer repeats what the caller sent, in whole or in its long parts. */
function expectNoPartOf(
  sent: readonly string[],
  { headers, text }: { headers: Headers; text: string },
): void {
  const answer = text + JSON.stringify([...headers])
  for (const part of sent.flatMap((value) => value.split(/[ .;=]/))) {
    if (part.length >= 20) expect(answer).not.toContain(part)
  }
}
