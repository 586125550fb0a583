/** The Fastify it is registered in. */
import { ConfigurationError } from '@portcullis/core'

/** In place of the check of fastify-plugin, which does not say what to do. */
export function checkVersion({ version }: { readonly version?: string }): void {
  if (version?.startsWith('5.') === true) return
  const expected = 'must be version 5: npm install fastify@5, and see its migration guide'
  throw new ConfigurationError([{ option: 'fastify', given: version ?? 'an older one', expected }])
}
