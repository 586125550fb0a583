/** Gives the documents of @fastify/swagger what its operations ask. */
import { type OpenapiRequirement, openapiRequirement, openapiSchemes, type Route } from '@portcullis/core'
import type { FastifyInstance } from 'fastify'

/** In the schema of a route, and from there in its operation, until the document is given out. */
const extension = 'x-portcullis-route'

type MakeDocument = (options?: { readonly yaml?: boolean }) => unknown

interface OpenapiDocument {
  readonly openapi?: string
  readonly paths?: { readonly [path: string]: { readonly [method: string]: Operation } }
  components?: { readonly securitySchemes?: object }
}

interface Operation {
  readonly [extension]?: number
  security?: OpenapiRequirement
}

/** Marks a route, so that its operation is found whatever the document makes of its path. */
export function markOperation(options: { schema?: object }, index: number): void {
  options.schema = { ...options.schema, [extension]: index }
}

/** Lays what routes ask over each document from now on; `routeAt` is asked of the marked ones. */
export function describeSecurity(scope: FastifyInstance, routeAt: (index: number) => Route): void {
  const owner = ownerOf(scope)
  if (owner === undefined || described.has(owner)) return
  described.add(owner)
  const make = owner.swagger
  // JSON is YAML (YAML 1.2, section 1.2), and the plugin keeps its own YAML to itself.
  owner.swagger = (options) => {
    const document = layOver(make() as OpenapiDocument, routeAt)
    return options?.yaml === true ? JSON.stringify(document, undefined, 2) : document
  }
}

const described = new WeakSet<object>()

/** The scope that was decorated. */
function ownerOf(scope: object): { swagger: MakeDocument } | undefined {
  for (let one = scope; one !== null; one = Object.getPrototypeOf(one))
    if (Object.hasOwn(one, 'swagger')) return one as { swagger: MakeDocument }
  return undefined
}

function layOver(document: OpenapiDocument, routeAt: (index: number) => Route): OpenapiDocument {
  const { openapi, paths = {}, components } = document
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const index = operation?.[extension]
    if (index === undefined) continue
    Reflect.deleteProperty(operation, extension)
    if (openapi !== undefined) operation.security ??= named(openapiRequirement(routeAt(index)), openapi)
  }
  if (openapi !== undefined)
    document.components = {
      ...components,
      securitySchemes: { ...openapiSchemes, ...components?.securitySchemes },
    }
  return document
}

/** Before 3.1, the names of a requirement could be scopes alone (OpenAPI 3.0, Security Requirement Object). */
function named(requirement: OpenapiRequirement, version: string): OpenapiRequirement {
  return version.startsWith('3.0') ? requirement.slice(0, 1).map(() => ({ keycloak: [] })) : requirement
}
