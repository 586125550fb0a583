/** Step 7 of 8: a requirement read from data, JSON or what the builders made: every part of it is built anew. */
import { isConfigurationError, misuse, shown } from '../errors/configuration.ts'
import { allOf, anyOf, maxDepth, not } from './composition.ts'
import {
  audience,
  authorizedParty,
  claim,
  clientRole,
  custom,
  freshToken,
  group,
  isService,
  isUser,
  organization,
  realmRole,
  scope,
} from './conditions.ts'
import type { Leaf, Requirement } from './requirement.ts'

type Members = { readonly [name: string]: never }

/** How a condition is written: the members that it must have, those that it may have, and its builder. */
interface Form {
  readonly must: readonly string[]
  readonly may?: readonly string[]
  build(members: Members): Requirement
}

const leaves: { readonly [Kind in Leaf['kind']]: Form } = {
  authenticated: { must: [], build: () => Object.freeze({ kind: 'authenticated' }) },
  realmRole: { must: ['role'], build: ({ role }) => realmRole(role as never) },
  clientRole: {
    must: ['client', 'role'],
    build: ({ client, role }) => clientRole(client as never, role as never),
  },
  scope: { must: ['scope'], build: ({ scope: value }) => scope(value as never) },
  group: { must: ['path'], may: ['subtree'], build: ({ path, ...options }) => group(path as never, options) },
  organization: {
    must: ['alias'],
    may: ['id', 'attribute'],
    build: ({ alias, ...options }) => organization(alias as never, options),
  },
  claim: {
    must: ['path', 'expected'],
    build: ({ path, expected }) => claim(path as never, expected as never),
  },
  identityKind: { must: ['is'], build: ({ is }) => kindOf(is) },
  authorizedParty: { must: ['parties'], build: ({ parties }) => authorizedParty(...listIn(parties)) },
  audience: { must: ['audiences'], build: ({ audiences }) => audience(...listIn(audiences)) },
  freshToken: { must: ['maxAgeSeconds'], build: (options) => freshToken(options as never) },
  custom: {
    must: ['name', 'predicate'],
    build: ({ name, predicate }) => custom(name as never, predicate as never),
  },
}

const joined: { readonly must: readonly string[] } = { must: ['of'] }
const joins = { anyOf, allOf, not }
const kinds = [...Object.keys(leaves), ...Object.keys(joins)]

/** What is wrong, where: `where` is the path of the value in what is read. */
export type Report = (where: string, expected: string, given?: string) => void

/**
 * The requirement that a value stands for; `undefined` where it stands for none, which is reported by `where` and the
 * member. Predicates, schemas and values of the request are functions: they are there in code, and never in JSON.
 */
export function readRequirement(
  value: unknown,
  where: string,
  report: Report,
  depth = 1,
): Requirement | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const expected = 'must be a requirement, as realmRole(...) and its kin make them, or its data'
    report(where, expected, shown(value))
    return undefined
  }
  const { kind, ...members } = (Object.isFrozen(value) ? withoutUndefined(value) : value) as Members & {
    readonly kind?: unknown
  }
  if (isJoin(kind)) return readJoin(kind, members, where, report, depth)
  if (isLeaf(kind)) return readLeaf(kind, members, where, report)
  report(`${where}.kind`, `must be one of ${kinds.join(', ')}`, shown(kind))
  return undefined
}

/** The builders write down what was left out; in data of another hand it is a setting that is missing. */
const withoutUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined))

const isJoin = (kind: unknown): kind is keyof typeof joins =>
  typeof kind === 'string' && Object.hasOwn(joins, kind)

const isLeaf = (kind: unknown): kind is Leaf['kind'] =>
  typeof kind === 'string' && Object.hasOwn(leaves, kind)

function readLeaf(
  kind: Leaf['kind'],
  members: Members,
  where: string,
  report: Report,
): Requirement | undefined {
  const form = leaves[kind]
  if (!hasMembers(kind, members, form, where, report)) return undefined
  const [only, ...others] = [...form.must, ...(form.may ?? [])]
  const field = only === undefined || others.length > 0 ? where : `${where}.${only}`
  return built(() => form.build(members), field, report)
}

function readJoin(
  kind: keyof typeof joins,
  members: Members,
  where: string,
  report: Report,
  depth: number,
): Requirement | undefined {
  if (!hasMembers(kind, members, joined, where, report)) return undefined
  if (depth >= maxDepth) {
    report(where, `may be nested ${maxDepth} deep at most`)
    return undefined
  }
  const of: unknown = members['of']
  const field = `${where}.of`
  if (kind === 'not') {
    const inner = readRequirement(of, field, report, depth + 1)
    return inner && built(() => not(inner), field, report)
  }
  if (!Array.isArray(of)) {
    report(field, 'must be a list of requirements', shown(of))
    return undefined
  }
  const all = of.map((one, index) => readRequirement(one, `${field}[${index}]`, report, depth + 1))
  const read = all.filter((one) => one !== undefined)
  return read.length === all.length ? built(() => joins[kind](...read), field, report) : undefined
}

function hasMembers(
  kind: string,
  members: object,
  { must, may = [] }: Pick<Form, 'must' | 'may'>,
  where: string,
  report: Report,
): boolean {
  const known = [...must, ...may]
  const strangers = Object.keys(members).filter((name) => !known.includes(name))
  const missing = must.filter((name) => !Object.hasOwn(members, name))
  for (const name of strangers)
    report(`${where}.${name}`, `is no member of '${kind}', which has ${known.join(', ') || 'none'}`)
  for (const name of missing)
    report(
      `${where}.${name}`,
      name === 'predicate' ? 'is missing: a function has no JSON form' : 'is missing',
    )
  return strangers.length === 0 && missing.length === 0
}

/** What a builder says of its arguments, where they stand. */
function built(build: () => Requirement, where: string, report: Report): Requirement | undefined {
  try {
    return build()
  } catch (error) {
    if (!isConfigurationError(error)) throw error
    for (const { option, expected, given } of error.problems) report(where, `${option} ${expected}`, given)
    return undefined
  }
}

function kindOf(is: unknown): Requirement {
  if (is === 'user') return isUser()
  if (is === 'service') return isService()
  throw misuse('identityKind', "needs is: 'user' or 'service'", is)
}

function listIn(names: unknown): readonly string[] {
  if (Array.isArray(names)) return names
  throw misuse('this', 'needs a list of names', names)
}
