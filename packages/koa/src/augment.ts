/** Tells TypeScript of `ctx.state.auth`. Import the package from `/no-augmentation` where another library has claimed it. */
import type { Identity } from '@portcullis/core'

declare module 'koa' {
  interface DefaultState {
    /** Who calls. An application that uses `optional` reads `identityOf(ctx)`, which may be `null`. */
    auth: Identity
  }
}
