/** Step 2 of 8: decoded text into a JSON object. */
import { TokenRefused } from '../errors/refused.ts'
import type { Claims } from '../token.ts'

/**
 * Text that must be one JSON object without a byte order mark (RFC 7519, section 7.2; RFC 8259, 8.1); `undefined` stands
 * for bytes that were not UTF-8.
 */
export function parseObject(text: string | undefined, what: 'header' | 'payload'): Claims {
  if (text === undefined) throw notAnObject(what)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // What cannot be parsed is no object either.
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnObject(what)
  return value as Claims
}

function notAnObject(what: string): TokenRefused {
  return new TokenRefused('TOKEN_MALFORMED', {
    hint: `The ${what} of the token is not a JSON object in UTF-8.`,
  })
}

/**
 * Whether a member name stands twice at the top of this JSON object. `JSON.parse` keeps the last and says nothing;
 * two readers that keep different ones disagree about the header (RFC 7515, section 4). The text must have parsed.
 */
export function hasDuplicateMembers(text: string): boolean {
  const names = new Set<string>()
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    else if (character === '"') {
      const end = endOfString(text, at)
      if (depth === 1 && isFollowedByColon(text, end)) {
        const name: string = JSON.parse(text.slice(at, end + 1))
        if (names.has(name)) return true
        names.add(name)
      }
      at = end
    }
  }
  return false
}

function isFollowedByColon(text: string, end: number): boolean {
  let at = end + 1
  while (' \t\r\n'.includes(text[at] as string)) at++
  return text[at] === ':'
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
