import { type Code, codes, documentationBase } from './codes.ts'

/** What configuration asked of the requirement that failed. Never what the token holds. */
export interface Required {
  readonly role?: string
  readonly client?: string
  readonly scope?: string
  readonly group?: string
  readonly organization?: string
  readonly claim?: string
  readonly kind?: 'user' | 'service'
}

/** The body of a refusal: problem details (RFC 9457). */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: Code
  readonly detail: string
  readonly required?: Required
  /** The id of the request, to be quoted to the operator of this API (RFC 9457, section 3.1.5). */
  readonly instance?: string
}

interface ProblemDetails {
  readonly required?: Required | undefined
  readonly instance?: string | undefined
}

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  503: 'Service Unavailable',
} as const

/** The public body of a code. It names the code and, for a 403, what configuration asks: no value of the token. */
export function problem(code: Code, { required, instance }: ProblemDetails): Problem {
  const { status, meaning } = codes[code]
  return {
    type: documentationBase + code,
    title: titles[status],
    status,
    code,
    detail: meaning,
    ...(required === undefined ? {} : { required }),
    ...(instance === undefined ? {} : { instance }),
  }
}
