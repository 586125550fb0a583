import byDefault, {
  createVerifier,
  defineAuth,
  identityOf,
  isConfigurationError,
  keycloakAuth,
  requireAuth,
  requireRole,
} from '@portcullis/fastify'
import * as withoutAugmentation from '@portcullis/fastify/no-augmentation'
import { type Realm, startRealm } from '@portcullis/testing'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'

let realm: Realm
const apps: FastifyInstance[] = []

beforeAll(async () => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  realm = await startRealm()
})

afterEach(async () => {
  await realm.outage(null)
  await Promise.all(apps.splice(0).map((app) => app.close()))
})

afterAll(() => realm.close())

const options = (): { issuer: string; audience: string } => ({
  issuer: realm.issuer,
  audience: 'acme-orders-api',
})

function make(): FastifyInstance {
  const app = fastify()
  apps.push(app)
  return app
}

/** An application whose log can be read. */
function logged(): { app: FastifyInstance; lines: () => Record<string, unknown>[] } {
  const written: string[] = []
  const app = fastify({ logger: { stream: { write: (line: string) => void written.push(line) } } })
  apps.push(app)
  return { app, lines: () => written.map((line) => JSON.parse(line)).filter((line) => 'refusal' in line) }
}

it('inject: a refusal, an admission and a guard answer without a socket', async () => {
  const app = make()
  await app.register(keycloakAuth, options())
  app.get('/me', { onRequest: requireAuth() }, async (request) => request.auth.username)
  app.get('/admin', { preHandler: [requireRole('manager')] }, async () => 'in')
  expect((await app.inject('/me')).statusCode).toBe(401)
  expect((await app.inject({ url: '/me', headers: await realm.asUser('bob') })).body).toBe('bob')
  expect((await app.inject({ url: '/admin', headers: await realm.asUser('bob') })).json().code).toBe(
    'ROLE_MISSING',
  )
  expect((await app.inject({ url: '/admin', headers: await realm.asUser('alice') })).body).toBe('in')
})

it('a plugin registered at the root guards the routes of every scope, and the paths that nobody serves', async () => {
  const app = make()
  app.get('/before', async () => 'in')
  app.register(async (scope) => {
    scope.get('/scoped', async () => 'in')
  })
  await app.register(keycloakAuth, options())
  for (const url of ['/before', '/scoped', '/nowhere']) expect((await app.inject(url)).statusCode).toBe(401)
})

it('a plugin registered in a scope guards that scope alone', async () => {
  const app = make()
  await app.register(async (scope) => {
    await scope.register(keycloakAuth, options())
    scope.get('/inside', async () => 'in')
  })
  app.get('/outside', async () => 'in')
  expect((await app.inject('/inside')).statusCode).toBe(401)
  expect((await app.inject('/outside')).statusCode).toBe(200)
})

it('fastify.keycloak is the verifier of the nearest gate, and a second gate in one scope is no mistake', async () => {
  const app = make()
  const [outer, inner, second] = [1, 2, 3].map(() => createVerifier(options()))
  await app.register(keycloakAuth, { verifier: outer! })
  await app.register(async (scope) => {
    await scope.register(keycloakAuth, { verifier: inner! })
    expect(scope.keycloak).toBe(inner)
    await scope.register(keycloakAuth, { verifier: second! })
    expect(scope.keycloak).toBe(second)
  })
  await app.ready()
  expect(app.keycloak).toBe(outer)
})

it('wrong options are a ConfigurationError of ready(), and not a crash', async () => {
  const app = make()
  app.register(keycloakAuth, { issur: realm.issuer, waitForKeys: 'yes' } as never)
  const error = await app.ready().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(isConfigurationError(error)).toBe(true)
  expect((error as Error).message).toMatch(/did you mean 'issuer'/)
  expect((error as Error).message).toMatch(/waitForKeys/)
})

it('without waitForKeys the server starts while the realm is down; with it, only once the keys are there', async () => {
  await realm.outage('refuse')
  const careless = make()
  careless.register(keycloakAuth, options())
  await careless.ready()

  const careful = make()
  careful.register(keycloakAuth, { ...options(), waitForKeys: true })
  await expect(careful.ready()).rejects.toThrow()

  await realm.outage(null)
  const patient = make()
  patient.register(keycloakAuth, { ...options(), waitForKeys: true })
  await patient.ready()
  expect((await patient.keycloak.verify(await realm.token())).username).toBe('alice')
})

it('closing the application closes a verifier of its own, and leaves a shared one open', async () => {
  const shared = createVerifier(options())
  const app = make()
  await app.register(keycloakAuth, { verifier: shared })
  await app.close()
  expect((await shared.verify(await realm.token())).username).toBe('alice')

  const other = make()
  await other.register(keycloakAuth, options())
  const own = other.keycloak
  await other.close()
  await expect(own.verify(await realm.token())).rejects.toThrow()
  shared.close()
})

it('a refusal is one line in the log of its request: code and values, and no part of the token', async () => {
  const { app, lines } = logged()
  await app.register(keycloakAuth, options())
  app.get('/', { onRequest: requireRole('manager') }, async () => 'in')
  const wrong = await realm.forge.wrongAudience()
  await app.inject({ url: '/', headers: { authorization: `Bearer ${wrong}` } })
  await app.inject({ url: '/', headers: await realm.asUser('bob') })
  const entries = lines()
  expect(entries).toMatchObject([
    { level: 30, reqId: 'req-1', refusal: { code: 'AUDIENCE_MISMATCH', status: 401, actual: 'another-api' } },
    { level: 30, reqId: 'req-2', refusal: { code: 'ROLE_MISSING', status: 403 } },
  ])
  for (const part of wrong.split('.')) expect(JSON.stringify(entries)).not.toContain(part)
})

it('an outage is a warning in the log', async () => {
  await realm.outage('refuse')
  const { app, lines } = logged()
  await app.register(keycloakAuth, options())
  await app.inject({ url: '/', headers: await realm.asUser('alice') })
  expect(lines()).toMatchObject([{ level: 40, refusal: { code: 'KEYS_UNAVAILABLE', status: 503 } }])
})

it('the body of a refused request is never parsed', async () => {
  const app = make()
  const parse = vi.fn((_request, _body, done: (error: Error | null, body?: unknown) => void) =>
    done(null, {}),
  )
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, parse)
  await app.register(keycloakAuth, options())
  app.post('/', async () => 'in')
  const answer = await app.inject({
    method: 'POST',
    url: '/',
    payload: 'x',
    headers: { 'content-type': 'text/plain' },
  })
  expect(answer.statusCode).toBe(401)
  expect(parse).not.toHaveBeenCalled()
})

it('the default export is the named one', () => {
  expect(byDefault).toBe(keycloakAuth)
})

it('/no-augmentation exports the same, one by one', async () => {
  expect({ ...withoutAugmentation }).toEqual({ ...(await import('@portcullis/fastify')) })
})

it('a name that is not in the vocabulary of defineAuth does not start', () => {
  const named = defineAuth({ realmRoles: ['manager'] })
  expect(() => named.requireRole('manger' as never)).toThrow(/knows no realm role 'manger'/)
})

it('identityOf is null where optional let a stranger in, and throws where no gate has run', async () => {
  const app = make()
  app.get(
    '/',
    { onRequest: async (request) => void expect(identityOf(request)).toBeNull() },
    async () => 'in',
  )
  await app.register(keycloakAuth, { ...options(), optional: true })
  expect((await app.inject('/')).body).toBe('in')
  const bare = make()
  bare.get('/', async (request) => identityOf(request))
  expect((await bare.inject('/')).statusCode).toBe(500)
})

it('inject: a request is told once, a refused one under the id that its body carries', async () => {
  const observe = vi.fn()
  const app = make()
  await app.register(keycloakAuth, { ...options(), observe })
  app.get('/orders', { onRequest: requireRole('manager') }, async () => 'in')
  await app.inject({ url: '/orders', headers: await realm.asUser('alice') })
  const { instance } = (await app.inject('/orders')).json()
  expect(instance).toBe('req-2')
  const told = observe.mock.calls.map(([event]) => event).filter(({ type }) => type === 'request')
  expect(told.map(({ requestId, outcome }) => [requestId, outcome])).toEqual([
    ['req-1', 'admitted'],
    ['req-2', 'refused'],
  ])
})

it('a Fastify out of range does not start, and is told which one is needed', async () => {
  const older = make()
  Object.defineProperty(older, 'version', { value: '4.29.1' })
  older.register(keycloakAuth, options())
  await expect(older.ready()).rejects.toThrow(/fastify: must be version 5: npm install fastify@5.*4\.29\.1/)
})
