import { channel } from 'node:diagnostics_channel'

/** What `observe` and the diagnostics channels receive: an object whose `type` tells which event it is. */
export interface ObservedEvent {
  readonly type: string
}

export type Observer<Event extends ObservedEvent> = (event: Event) => void

/**
 * Hands an event to the `observe` option and to the diagnostics channel `portcullis:<type>`. What an observer
 * throws changes nothing: it is reported once per observer as a process warning.
 */
export function publisher<Event extends ObservedEvent>(observe: Observer<Event> | undefined): Observer<Event> {
  let reported = false
  return (event) => {
    try {
      observe?.(event)
    } catch (cause) {
      if (!reported) {
        reported = true
        process.emitWarning(`The 'observe' function threw: ${cause instanceof Error ? cause.message : typeof cause}`, {
          type: 'PortcullisWarning',
          code: 'PORTCULLIS_OBSERVER_THREW',
        })
      }
    }
    channel(`portcullis:${event.type}`).publish(event)
  }
}
