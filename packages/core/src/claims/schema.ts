/** Step 5 of 8: the claims have the shape the application counts on. */
import { TokenRefused } from '../errors/refused.ts'
import type { SchemaIssue, StandardSchema } from '../standard-schema.ts'
import type { VerifiedToken } from '../token.ts'

/** What the application expects of the claims. */
export interface SchemaOptions {
  /**
   * A Standard Schema (zod, valibot, arktype) that runs once for each verified token. Its output is laid over the claims;
   * what it does not name stays. It must answer at once. Off by default; `null` says so in writing.
   */
  readonly claimsSchema?: StandardSchema | null
}

/** Throws `CLAIM_INVALID`, with the paths for the log, where the schema finds fault, throws or returns a promise. */
export function applySchema(token: VerifiedToken, schema: StandardSchema | null): VerifiedToken {
  if (schema === null) return token
  let result: ReturnType<StandardSchema['~standard']['validate']>
  try {
    result = schema['~standard'].validate(token.claims)
  } catch (cause) {
    throw new TokenRefused('CLAIM_INVALID', { cause, hint: "The 'claimsSchema' threw." })
  }
  if (result instanceof Promise) {
    result.catch(() => undefined)
    throw new TokenRefused('CLAIM_INVALID', {
      hint: "The 'claimsSchema' returned a promise: it must answer at once.",
    })
  }
  if (result.issues !== undefined) {
    throw new TokenRefused('CLAIM_INVALID', {
      actual: result.issues.map(worded),
      hint: "The claims do not fit the 'claimsSchema'.",
    })
  }
  return typeof result.value === 'object' && result.value !== null
    ? { ...token, claims: { ...token.claims, ...result.value } }
    : token
}

function worded({ message, path }: SchemaIssue): string {
  const names = (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
  return `${names.join('.')}: ${message}`
}
