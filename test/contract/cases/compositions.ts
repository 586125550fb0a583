/** What composed requirements say, and guards for the names of one application, behind a real door. */
import {
  allOf,
  anyOf,
  claim,
  clientRole,
  custom,
  fromRequest,
  group,
  not,
  realmRole,
  scope,
} from '@portcullis/core'
import { alice, aliceWith, bob, type Case, challenge, guard, guarded } from './case.ts'

const authorize = (requirement: unknown): NonNullable<Case['guard']> => guard('authorize', requirement)
const own = claim(
  'tenant',
  fromRequest((request: { params: { id: string } }) => request.params.id),
)
const failed = challenge('insufficient_scope', 'The token does not fulfil what is required here.')

const named: NonNullable<Case['guard']> = ({ defineAuth }) => {
  const define = defineAuth as unknown as (vocabulary: object) => { requireRole(role: string): never }
  return define({ realmRoles: ['manager', 'user'] }).requireRole('manager')
}

export const compositions: readonly Case[] = [
  {
    title: 'anyOf is content with one',
    ...guarded,
    guard: authorize(anyOf(realmRole('admin'), scope('email'))),
    headers: alice,
    status: 200,
  },
  {
    title: 'anyOf of several kinds fails as a whole',
    ...guarded,
    guard: authorize(anyOf(realmRole('admin'), scope('orders:write'))),
    headers: alice,
    status: 403,
    code: 'REQUIREMENT_FAILED',
    challenge: `${failed}, scope="orders:write"`,
  },
  {
    title: 'anyOf of one kind fails as that kind',
    ...guarded,
    guard: authorize(anyOf(realmRole('admin'), clientRole('acme-orders-api', 'orders:audit'))),
    headers: alice,
    status: 403,
    code: 'ROLE_MISSING',
  },
  {
    title: 'allOf fails as its first failing leaf',
    ...guarded,
    guard: authorize(allOf(realmRole('manager'), group('/nowhere'), scope('orders:write'))),
    headers: alice,
    status: 403,
    code: 'GROUP_MISSING',
    body: { required: { group: '/nowhere' } },
  },
  {
    title: 'not turns an answer round',
    ...guarded,
    guard: authorize(not(realmRole('manager'))),
    headers: alice,
    status: 403,
    code: 'REQUIREMENT_FAILED',
  },
  {
    title: 'not lets through whom it does not mean',
    ...guarded,
    guard: authorize(not(realmRole('manager'))),
    headers: bob,
    status: 200,
    body: { for: 'bob' },
  },
  {
    title: 'a predicate that throws refuses',
    ...guarded,
    guard: authorize(
      custom('broken', () => {
        throw new Error('broken')
      }),
    ),
    headers: alice,
    status: 403,
    code: 'REQUIREMENT_FAILED',
  },
  {
    title: 'a predicate that throws refuses under not',
    ...guarded,
    guard: authorize(
      not(
        custom('broken', () => {
          throw new Error('broken')
        }),
      ),
    ),
    headers: alice,
    status: 403,
    code: 'REQUIREMENT_FAILED',
  },
  {
    title: 'a predicate that returns a promise refuses',
    ...guarded,
    guard: authorize(custom('late', (() => Promise.resolve(true)) as never)),
    headers: alice,
    status: 403,
    code: 'REQUIREMENT_FAILED',
  },
  {
    title: 'a value of the request is compared with the claim',
    ...guarded,
    guard: authorize(own),
    headers: aliceWith({ tenant: '7' }),
    status: 200,
  },
  {
    title: 'another value of the request is refused',
    ...guarded,
    guard: authorize(own),
    headers: aliceWith({ tenant: '8' }),
    status: 403,
    code: 'CLAIM_MISMATCH',
  },
  {
    title: "defineAuth gives guards for the application's own names",
    ...guarded,
    guard: named,
    headers: bob,
    status: 403,
    code: 'ROLE_MISSING',
  },
  {
    title: 'a guard of defineAuth lets through as any other',
    ...guarded,
    guard: named,
    headers: alice,
    status: 200,
  },
]
