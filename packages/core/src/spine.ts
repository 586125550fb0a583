/** What a gate needs of a verifier beyond its public face; reachable across installed copies of this package. */
import type { PortcullisEvent } from './events.ts'
import type { Publisher } from './observe.ts'
import type { Identity } from './token.ts'

export interface Spine {
  judge(raw: unknown): Identity | Promise<Identity>
  readonly publisher: Publisher<PortcullisEvent>
}

export const spine: unique symbol = Symbol.for('portcullis.spine')

/** The spine of a verifier, or `undefined` where something else was given. */
export function spineOf(verifier: object): Spine | undefined {
  return (verifier as { [spine]?: Spine })[spine]
}
