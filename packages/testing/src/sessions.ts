/** Who is logged in, and which refresh tokens and clients are the realm's own. */
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { type EndpointAnswer, type EndpointRequest, refusal } from './answer.ts'
import { newSessionId } from './claims.ts'
import type { ClientExport, UserExport } from './export.ts'
import type { Issuing } from './issue.ts'

export interface LiveSession {
  readonly user: UserExport
  readonly client: ClientExport
}

export class Sessions {
  readonly #issuing: Issuing
  readonly #live = new Map<string, LiveSession>()

  constructor(issuing: Issuing) {
    this.#issuing = issuing
  }

  open(user: UserExport, client: ClientExport): string {
    const sid = newSessionId()
    this.keep(sid, { user, client })
    return sid
  }

  keep(sid: string, session: LiveSession): void {
    this.#live.set(sid, session)
  }

  find(sid: unknown): LiveSession | undefined {
    return this.#live.get(String(sid))
  }

  end(sid: unknown): void {
    this.#live.delete(String(sid))
  }

  /** The claims of a refresh token of this realm; `undefined` for anything else. */
  refreshClaims(token: string): { readonly [name: string]: unknown } | undefined {
    try {
      return decodeProtectedHeader(token).kid === this.#issuing.keys.secretKid ? decodeJwt(token) : undefined
    } catch {
      return undefined
    }
  }

  /** The client that calls, by Basic credentials or form; or the answer that refuses it. */
  authenticated(
    request: EndpointRequest,
    form: URLSearchParams,
    error: string,
  ): ClientExport | EndpointAnswer {
    const basic = /^basic (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1]
    const [id, secret] =
      basic === undefined ? [form.get('client_id'), form.get('client_secret')] : splitBasic(basic)
    const client = this.#issuing.model.client(id ?? '')
    const description = 'Invalid client or Invalid client credentials'
    if (client === undefined || client.enabled === false || client.bearerOnly === true)
      return refusal(401, 'invalid_client', description)
    if (client.publicClient === true || (client.secret !== undefined && client.secret === secret))
      return client
    return refusal(401, error, description)
  }
}

function splitBasic(encoded: string): [string, string] {
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return [decodeURIComponent(text.slice(0, colon)), decodeURIComponent(text.slice(colon + 1))]
}
