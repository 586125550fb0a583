/** The paths of rows: what is wrong with one, and which requests it could take. Nothing of a request comes here. */

/** What is wrong with the path of a row, whatever the framework. */
export function wrongIn(path: unknown): string | undefined {
  if (typeof path !== 'string' || !path.startsWith('/')) return "must be a path that begins with '/'"
  if (/[\s#?]/.test(path.replace(/:\w+[?]/g, '')))
    return 'must be a path alone: no query, no fragment, no space'
  if (!isEncoded(path))
    return "must be written as an URL has it, with '%' before two hexadecimal digits alone"
  if (/%(?:2[189ab]|3[af]|5[b-d]|7[bd])/i.test(path))
    return 'must not encode what has a meaning in paths: ! ( ) * + : ? [ ] { } \\'
  if (/[()]/.test(path)) return 'must hold no regular expression: name the parameter alone'
  if ((path.match(/[*]/g) ?? []).length > 1) return 'must hold one wildcard at most'
  if (/[/][/]|[/][.]{1,2}(?:[/]|$)/.test(path)) return 'must hold no doubled slash and no dot segment'
  return undefined
}

function isEncoded(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

/**
 * What every path that a row takes begins with, in lower case, whatever the router: the text before the first character
 * that may have a meaning, without the one before it, which that character may make optional.
 */
export function beginningOf(path: string): string {
  const [text = ''] = /^[\w/.~-]*/.exec(path) ?? []
  const sure = text.length < path.length ? text.slice(0, -1) : text
  return sure.replace(/\/+$/, '').toLowerCase()
}

/** A name that no person gives to a segment. */
const unlikely = 'zq7x'
const mostSamples = 64
const optional = /^(.*?)[{]([^{}]*)[}](.*)$/
const parameter = /([/]?)(?::(\w+|"[^"]*")([?*+]?)|[*](?:\w+|"[^"]*")?)/g

/**
 * Paths that a row may take, with an unlikely name in place of each parameter: one for each way to fill what is optional.
 * Whether it takes them is for the router to say.
 */
export function samplesOf(path: string): readonly string[] {
  const [, before = '', maybe = '', after = ''] = optional.exec(path) ?? []
  if (before !== '')
    return [...samplesOf(before + maybe + after), ...samplesOf(before + after)].slice(0, mostSamples)
  let samples = ['']
  let end = 0
  for (const found of path.matchAll(parameter)) {
    const [text, slash = '', name, mark = ''] = found
    const one = slash + unlikely
    const fillings = [one]
    if (name === undefined) fillings.push(slash)
    if (name === undefined || mark === '*' || mark === '+') fillings.push(`${one}/${unlikely}`)
    if (mark === '*' || mark === '?') fillings.push('')
    const literal = path.slice(end, found.index)
    samples = samples.flatMap((start) => fillings.map((filling) => start + literal + filling))
    samples = samples.slice(0, mostSamples)
    end = found.index + text.length
  }
  return samples.map((start) => start + path.slice(end))
}
