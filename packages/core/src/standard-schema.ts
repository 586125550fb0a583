/** The part of the Standard Schema interface (version 1) that is read here: zod, valibot and arktype speak it. */
export interface StandardSchema<Output = unknown> {
  /** What the specification puts here; schemas must answer at once. */
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined
  }
}

export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** Some schemas are objects and some are functions, so the shape decides. */
export function isStandardSchema(value: unknown): value is StandardSchema {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return false
  try {
    const standard: unknown = (value as Partial<StandardSchema>)['~standard']
    return (
      typeof standard === 'object' &&
      standard !== null &&
      typeof (standard as StandardSchema['~standard']).validate === 'function'
    )
  } catch {
    return false
  }
}

/** Whether what a schema answered is a result at all: nothing else may count as one that found no fault. */
export function isSchemaResult(answer: unknown): answer is SchemaResult<unknown> {
  if (typeof answer !== 'object' || answer === null) return false
  const { issues } = answer as { issues?: unknown }
  return issues === undefined ? 'value' in answer : Array.isArray(issues)
}
