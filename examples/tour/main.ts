/** What `npm start` runs: a realm, three APIs, a tour of who is let in, and then the door stays open. */
import { createVerifier, type Refusal } from '@portcullis/express'
import { type Realm, startRealm } from '@portcullis/testing'
import { type Api, startApis } from './apps.ts'
import { type Answer, coolDown, type Scene, scenes } from './scenes.ts'
import { bold, dim, heading, row, warning } from './table.ts'
import { askThousand, rotateUnderLoad } from './traffic.ts'

const once = process.argv.includes('--once')
const line = (text = ''): void => void process.stdout.write(`${text}\n`)

const wantedPort = once ? 0 : 8180
const realm = await startRealm({ port: wantedPort })
const verifier = createVerifier({
  issuer: realm.issuer,
  audience: 'acme-orders-api',
  keys: { cooldownSeconds: 1 },
})
let hint: string | undefined
const apis = await startApis({
  verifier,
  tokenFrom: ['authorization', { cookie: 'access_token' }],
  defaultDeny: true,
  onRefused(refusal: Refusal): undefined {
    hint = refusal.hint ?? ''
  },
})

addresses(realm, apis)
process.removeAllListeners('warning')
process.on('warning', ({ message }) => line(warning(message)))
const failures = (await tour()) + (await traffic()) + (await thousand())
line()
line(
  failures === 0
    ? bold('Every answer was the expected one.')
    : bold(`${failures} answers were not the expected ones.`),
)
if (once) {
  await close()
  process.exitCode = failures === 0 ? 0 : 1
} else {
  invitation()
  process.once('SIGINT', () => void close())
  process.once('SIGTERM', () => void close())
  endWithParent()
}

/** A signal to npm ends its shell, which passes nothing on: then nobody is left who could press Ctrl-C here. */
function endWithParent(): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    void close()
  }, 500)
  watch.unref()
}

function addresses(realm: Realm, apis: readonly Api[]): void {
  line()
  if (wantedPort !== 0 && !realm.issuer.includes(`:${wantedPort}/`))
    line(`Port ${wantedPort} is taken: the realm has moved on.`)
  line(`realm    ${realm.issuer}`)
  for (const { name, url } of apis) line(`${name.padEnd(8)} ${url}`)
  line(
    dim(
      "The gates know the realm's URL and the audience acme-orders-api: all else they have asked the realm.",
    ),
  )
  line()
}

async function tour(): Promise<number> {
  line(heading())
  let failures = 0
  for (const scene of scenes) failures += await play(scene)
  return failures
}

/** All three APIs must give the same answer; the row shows it once. */
async function play(scene: Scene): Promise<number> {
  await scene.before?.(realm)
  hint = undefined
  const headers = (await scene.headers?.(realm)) ?? {}
  const answers = await Promise.all(apis.map((api) => ask(api, scene, headers)))
  const wrong = apis.flatMap(({ name }, index) => {
    const complaint = complaintOf(scene, answers[index] as Answer)
    return complaint === undefined ? [] : [`${name}: ${complaint}`]
  })
  const [{ status, body }] = answers as [Answer, ...Answer[]]
  const { who, what, method = 'GET', why } = scene
  line(row({ who, what: `${method} ${what}`, status, code: body.code, told: hint || why, wrong }))
  return wrong.length
}

async function ask(
  api: Api,
  { what, method = 'GET' }: Scene,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(api.url + what, { method, headers, redirect: 'manual' })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  }
}

function complaintOf(scene: Scene, answer: Answer): string | undefined {
  if (answer.status !== scene.status) return `${answer.status} in place of ${scene.status}`
  if (answer.body.code !== scene.code) return `${answer.body.code} in place of ${scene.code}`
  return scene.check?.(answer)
}

async function traffic(): Promise<number> {
  await coolDown()
  const { requests, failed, keyFetches } = await rotateUnderLoad(realm, apis)
  const told = `${requests} requests, the key rotated half-way, ${keyFetches} key fetch(es)`
  const wrong = failed === 0 ? [] : [`${failed} requests failed`]
  line(row({ who: 'alice, under load', what: 'GET /orders', status: failed === 0 ? 200 : 500, told, wrong }))
  return failed
}

async function thousand(): Promise<number> {
  await coolDown()
  const { failed, keyFetches, tookMs } = await askThousand(realm, apis)
  const told = `1000 requests, ${keyFetches} key fetch, ${(tookMs / 1000).toFixed(1)} ms each: client and APIs in one process`
  const wrong = failed === 0 && keyFetches === 1 ? [] : [`${failed} failed, ${keyFetches} key fetches`]
  line(row({ who: 'alice, a thousand times', what: 'GET /orders', status: 200, told, wrong }))
  return wrong.length
}

function invitation(): void {
  line()
  line('Try it yourself:')
  line()
  line(
    `  TOKEN=$(curl -s ${realm.tokenEndpoint} -d grant_type=password -d client_id=acme-web -d username=alice -d password=alice-pw | node -p 'JSON.parse(fs.readFileSync(0)).access_token')`,
  )
  for (const { url } of apis) line(`  curl -i -H "Authorization: Bearer $TOKEN" ${url}/orders`)
  line()
  line(dim('Tokens live for 60 seconds. Users: alice, bob, carol, erin (password: <name>-pw). Ctrl-C ends.'))
}

async function close(): Promise<void> {
  verifier.close()
  await Promise.all([...apis.map((api) => api.close()), realm.close()])
}
