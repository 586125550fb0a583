/**
 * The two clocks, read here and nowhere else. Token times are wall-clock times; ages of keys and cool-downs
 * run on a clock that a change of the system time does not move.
 */

/** Wall clock, in milliseconds since the epoch: for `exp`, `nbf` and `iat`. */
export const wallClockMs = (): number => Date.now()

/** Monotonic clock, in milliseconds since an arbitrary start: for ages, cool-downs and deadlines. */
export const monotonicMs = (): number => performance.now()
