/** Step 5 of 8: the claims have the shape the application counts on. */
import { onRejection } from '../errors/foreign.ts'
import { TokenRefused } from '../errors/refused.ts'
import { isSchemaResult, type SchemaIssue, type StandardSchema } from '../standard-schema.ts'
import type { VerifiedToken } from '../token.ts'

/** What the application expects of the claims. */
export interface SchemaOptions {
  /**
   * A Standard Schema (zod, valibot, arktype) that runs once for each verified token. Its output is laid over the claims;
   * what it does not name stays. It must answer at once. Off by default; `null` says so in writing.
   */
  readonly claimsSchema?: StandardSchema | null
}

/**
 * Throws `CLAIM_INVALID`, with the paths for the log, where the schema finds fault, throws, returns a promise, or anything
 * that is no result.
 */
export function applySchema(token: VerifiedToken, schema: StandardSchema | null): VerifiedToken {
  if (schema === null) return token
  let verdict: Verdict
  try {
    verdict = verdictIn(schema['~standard'].validate(token.claims))
  } catch (cause) {
    throw new TokenRefused('CLAIM_INVALID', { cause, hint: "The 'claimsSchema' threw." })
  }
  if ('hint' in verdict) throw new TokenRefused('CLAIM_INVALID', verdict)
  return { ...token, claims: { ...token.claims, ...verdict.output } }
}

type Verdict = { readonly output: object } | { readonly hint: string; readonly actual?: unknown }

function verdictIn(result: unknown): Verdict {
  if (!isSchemaResult(result)) {
    onRejection(result)
    return result instanceof Promise
      ? { hint: "The 'claimsSchema' returned a promise: it must answer at once." }
      : { hint: "The 'claimsSchema' must answer { value } or { issues }." }
  }
  if (result.issues === undefined) {
    const { value } = result
    return { output: typeof value === 'object' ? { ...value } : {} }
  }
  return { actual: result.issues.map(worded), hint: "The claims do not fit the 'claimsSchema'." }
}

function worded({ message, path }: SchemaIssue): string {
  const names = (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
  return `${names.join('.')}: ${message}`
}
