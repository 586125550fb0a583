/** TypeDoc calls a module by its file; readers know it by what they import. */
import { Converter } from 'typedoc'

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const entry of project.children ?? [])
      entry.name = `@portcullis/${entry.name.replace(/\/src(\/index)?/, '')}`
  })
}
