import { type Code, codes, documentationBase } from './codes.ts'

/** What configuration asked of the requirement that failed. Never what the token holds. */
export interface Required {
  /** The role's name. */
  readonly role?: string
  /** The client whose role it is; absent for a realm role. */
  readonly client?: string
  /** The scope. */
  readonly scope?: string
  /** The group's path. */
  readonly group?: string
  /** The organization's alias. */
  readonly organization?: string
  /** The claim's path, with dots. */
  readonly claim?: string
  /** The kind of caller. */
  readonly kind?: 'user' | 'service'
}

/** The body of a refusal: problem details (RFC 9457). */
export interface Problem {
  /** The address of the code's page. */
  readonly type: string
  /** The status in words. */
  readonly title: string
  /** The HTTP status. */
  readonly status: number
  /** The code: what a client program goes by. */
  readonly code: Code
  /** What the code means, as constant text: no value of the token or the request. */
  readonly detail: string
  /** What configuration asks of the caller; in a 403 alone, and not with `disclose: false`. */
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
