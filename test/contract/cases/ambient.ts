/** Tokens that a browser sends by itself, and how a gate is told to look for them. */
import type { Realm } from '@portcullis/testing'

interface InCookie {
  readonly tokenFrom: { readonly cookie: string; readonly allowedOrigins: readonly string[] }
}

export const cookie: InCookie = { tokenFrom: { cookie: 'session', allowedOrigins: ['https://app.acme.com'] } }
export const inCookie = async (realm: Realm): Promise<Record<string, string>> => ({
  cookie: `other=1; session=${await realm.token()}`,
})
export const withHeader =
  (name: string, value: string) =>
  async (realm: Realm): Promise<Record<string, string>> => ({ ...(await inCookie(realm)), [name]: value })

/** What a function of an application does: reads the token out of something that is its own. */
export const fromMetadata = ({
  headers,
}: {
  headers: Record<string, string | undefined>
}): string | undefined => headers['x-metadata']?.replace(/^token:/, '')
export const ambient = (request: { headers: Record<string, string | undefined> }): object | undefined => {
  const token = fromMetadata(request)
  return token === undefined ? undefined : { token, ambient: true }
}
