/** Tells TypeScript of `req.auth`. Import the package from `/no-augmentation` where another library has claimed it. */
import type { Identity } from '@portcullis/core'

declare global {
  // biome-ignore lint/style/noNamespace: the types of Express are open to others as a namespace, and in no other way
  namespace Express {
    interface Request {
      /** Who calls. An application that uses `optional` reads `identityOf(req)`, which may be `null`. */
      auth: Identity
    }
  }
}
