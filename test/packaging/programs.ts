/** What every installed program must do, however it was installed, written and compiled. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from './process.ts'
import type { Project } from './project.ts'

interface Listening {
  readonly port: number
  readonly alice: string
  readonly bob: string
}

/** One test per door: the program in `folder` starts, and answers a stranger, alice and bob over HTTP. */
export function programsGuard(
  project: () => Project,
  folder: string,
  extension: string,
  names: readonly string[],
): void {
  test.each(names)(
    `${folder}/%s${extension} refuses a stranger, admits alice and turns bob away`,
    async (name) => {
      const program = await serve<Listening>([join(folder, name + extension)], project().folder)
      try {
        const { port, alice, bob } = program.told
        const ask = (token?: string): Promise<Response> =>
          fetch(`http://127.0.0.1:${port}/orders`, {
            headers: token ? { authorization: `Bearer ${token}` } : {},
          })

        const stranger = await ask()
        expect(stranger.status).toBe(401)
        expect(stranger.headers.get('www-authenticate')).toMatch(/^Bearer/)

        const admitted = await ask(alice)
        expect({ status: admitted.status, body: await admitted.json() }).toMatchObject({
          status: 200,
          body: { for: 'alice' },
        })

        const turnedAway = await ask(bob)
        expect({ status: turnedAway.status, body: await turnedAway.json() }).toMatchObject({
          status: 403,
          body: { code: 'ROLE_MISSING' },
        })
        expect(program.warnings()).not.toMatch(/DeprecationWarning|MaxListeners|UnhandledPromise/)
      } finally {
        await program.stop()
      }
    },
  )
}
