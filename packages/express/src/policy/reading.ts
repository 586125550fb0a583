/** Paths, read as Express's own routers read them. */
import type { PathReading } from '@portcullis/core'
import type { Application } from 'express'
import { type Layer, stackOf } from '../routes/stack.ts'

interface LayerOptions {
  readonly sensitive: boolean
  readonly strict: boolean
  readonly end: true
}

/** What a router keeps a route's path in (Express 4 and 5). */
type LayerClass = new (
  path: string,
  options: LayerOptions,
  handle: () => void,
) => Layer & { match(path: string): unknown }

const classOf = (app: unknown): LayerClass | undefined => stackOf(app)?.[0]?.constructor as never

function readingWith(Layer: LayerClass, options: Omit<LayerOptions, 'end'>): PathReading {
  return (path) => {
    const layer = new Layer(path, { ...options, end: true }, () => undefined)
    return (requestPath) => Boolean(layer.match(requestPath))
  }
}

/** What `express.Router` is: makes routers that read paths without regard to case and to a slash at the end. */
export type RouterFactory = () => { use(handler: () => void): unknown }

/** As routers read that this makes. */
export function usualReading(makeRouter: RouterFactory): PathReading {
  const router = makeRouter()
  router.use(() => undefined)
  return readingWith(classOf(router) as LayerClass, { sensitive: false, strict: false })
}

const readings = new WeakMap<object, PathReading>()

/** As the application's own router reads, in its version of Express and with its settings. */
export function readingOf(app: Application): PathReading | undefined {
  const known = readings.get(app)
  const Layer = classOf(app)
  if (known !== undefined || Layer === undefined) return known
  const reading = readingWith(Layer, {
    sensitive: app.enabled('case sensitive routing'),
    strict: app.enabled('strict routing'),
  })
  readings.set(app, reading)
  return reading
}
