import { describe, expect, it } from 'vitest'
import { createHeaderMemory } from '../../src/decode/header.ts'
import type { UnverifiedToken } from '../../src/token.ts'

const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const one = segment({ alg: 'RS256', kid: 'one' })
const two = segment({ alg: 'RS256', kid: 'two' })

describe('the memory of headers', () => {
  const kept = (memory: ReturnType<typeof createHeaderMemory>, text: string): boolean => {
    const header = memory.read(text)
    memory.keep({ raw: `${text}.e30.AA`, header } as UnverifiedToken)
    return memory.read(text) === header
  }

  it('a header is parsed anew until it is kept, and is one object from then on', () => {
    const memory = createHeaderMemory(() => 1)
    expect(memory.read(one)).not.toBe(memory.read(one))
    expect(memory.read(one)).toEqual({ alg: 'RS256', kid: 'one', typ: undefined })
    expect(kept(memory, one)).toBe(true)
    expect(memory.read(one)).toBe(memory.read(one))
  })

  it('no more are kept than the limit says, and the limit is asked each time', () => {
    let limit = 0
    const memory = createHeaderMemory(() => limit)
    expect(kept(memory, one)).toBe(false)
    limit = 1
    expect(kept(memory, one)).toBe(true)
    expect(kept(memory, two)).toBe(false)
    expect(kept(memory, one)).toBe(true)
    limit = 2
    expect(kept(memory, two)).toBe(true)
  })

  it('a header that is kept takes no second place under another spelling', () => {
    const memory = createHeaderMemory(() => 9)
    const header = memory.read(one)
    memory.keep({ raw: `${one}.e30.AA`, header } as UnverifiedToken)
    memory.keep({ raw: `${two}.e30.AA`, header } as UnverifiedToken)
    expect(memory.read(two).kid).toBe('two')
  })
})
