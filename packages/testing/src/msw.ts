/** The realm behind mswjs: for tests that want no port. */
import { type HttpHandler, HttpResponse, http } from 'msw'
import type { Realm } from './realm.ts'

/** Handlers that answer every request to the realm's issuer: `setupServer(...mswHandlers(realm))`. */
export function mswHandlers(realm: Realm): HttpHandler[] {
  const { pathname } = new URL(realm.issuer)
  const handler = http.all(`${realm.issuer}*`, async ({ request }) => {
    const path = new URL(request.url).pathname.slice(pathname.length)
    const headers = Object.fromEntries(request.headers)
    const answer = await realm.answer({ method: request.method, path, headers, body: await request.text() })
    return new HttpResponse(answer.body === '' ? null : answer.body, {
      status: answer.status,
      headers: { ...answer.headers },
    })
  })
  return [handler]
}
