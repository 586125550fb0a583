/** Makes realms of realm files. */
import { readFile } from 'node:fs/promises'
import type { RealmExport } from './export.ts'
import { Realm, type RealmOptions } from './realm.ts'
import acme from './realm-acme.json' with { type: 'json' }

/** Makes a realm that listens nowhere: for msw, and for tests that only need tokens and keys. */
export async function createRealm(options: RealmOptions = {}): Promise<Realm> {
  const file =
    typeof options.realm === 'string'
      ? JSON.parse(await readFile(options.realm, 'utf8'))
      : (options.realm ?? acme)
  const realm = new Realm(asExport(file), options)
  for (const notice of realm.unsupported) {
    if (options.onNotice !== undefined) options.onNotice(notice)
    else
      process.emitWarning(`The embedded realm '${realm.name}' does not do: ${notice}`, {
        type: 'PortcullisTestingWarning',
      })
  }
  return realm
}

/** Starts a realm on a loopback port. Its keys are made when they are first needed. */
export async function startRealm(options: RealmOptions = {}): Promise<Realm> {
  const realm = await createRealm(options)
  await realm.listen()
  return realm
}

function asExport(value: unknown): RealmExport {
  if (typeof value !== 'object' || value === null || typeof (value as RealmExport).realm !== 'string') {
    throw new TypeError('A realm export is a JSON object with the member realm.')
  }
  return value as RealmExport
}
