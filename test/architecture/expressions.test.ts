import ts from 'typescript'
import { expect, test } from 'vitest'
import { nodesWithin, packages, sourcesOf } from './sources.ts'

/**
 * Every regular expression of the published source, with the argument why a sender cannot make it slow. An expression is
 * linear where it is anchored at its start, or is one character, or a fixed text; an unanchored one with a `+` or `*`
 * tries again from every position, and may only see what configuration or the embedded realm's own user wrote.
 * They stand here as they stand in the source, under their argument.
 */
const reasons = {
  /** Repeats nothing: one pass over the text. */
  fixed: [
    /(?<!\\)\./,
    /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu,
    /["\\]/g,
    /\/$/,
    /[/.]/g,
    /[(){}*?+^$|\\]/,
    /\/\.well-known\/(openid-configuration|oauth-authorization-server)\/?$/,
    /\p{Surrogate}/u,
    /%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g,
    /[?#]/,
    /[^\x21\x23-\x5b\x5d-\x7e]/,
    /[^\x20-\x7e]/,
    /[^a-z0-9]/g,
    /\$\{client_id\}/,
    /[%\\?#]|[/][/.]|^[^/]/,
    /%(?!2[35]|3f)[0-7][0-9a-f]/gi,
  ],
  /** Begins where a run of its characters begins, so at most once in each; its parts are parted by a character of their own. */
  bounded: [/(?<![\w-])eyJ[\w-]+[.][\w-]+[.][\w-]*/g],
  /** Takes all that it can, and asks for nothing after it: what it has passed it never sees again. */
  greedy: [/(?:%[89a-f][0-9a-f])+/gi],
  /** Sees configuration alone. */
  configured: [
    /\/+$/,
    /:(\w+)\([^()]*\)/g,
    /:(\w+)/g,
    /\/realms\/([^/]+)$/,
    /\$\{env\.([^:}]+)(?::([^}]*))?\}/g,
    /[\s#?]/,
    /:\w+[?]/g,
    /%(?:2[189ab]|3[af]|5[b-d]|7[bd])/i,
    /[()]/,
    /[*]/g,
    /[/][/]|[/][.]{1,2}(?:[/]|$)/,
    /^(.*?)[{]([^{}]*)[}](.*)$/,
    /([/]?)(?::(\w+|"[^"]*")([?*+]?)|[*](?:\w+|"[^"]*")?)/g,
  ],
  /** Begins at the start, and no two of its parts can take the same characters. */
  anchored: [
    /^\/auth\/realms\//,
    /^[\w.~+=-]{1,128}$/,
    /^..lt..:/,
    /^application\//,
    /^dpop(?: |$)/i,
    /^bearer\b/i,
    /^https?:\/\//,
    /^[a-z]{2}(?:rt|lt|un)([a-z]{2}):/,
    /^[\x20-\x7e]+$/,
    /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,
    /^https?:/,
    /^127(\.\d{1,3}){3}$/,
    /^\//,
    /^[!#$%&'*+.^_`|~\w-]+$/,
    /^[\t\x20-\x7e\x80-\xff]*$/,
    /^HS(256|384|512)$/,
    /^(bearer|dpop)$/i,
    /^rsa(-generated)?$/,
    /^rsa-enc(-generated)?$/,
    /^\*+$/,
    /^(?:\/[\w.~-]+)*(?=\/|$)/,
    /^basic (.+)$/i,
    /^[a-z][a-z0-9+.-]*:[/]{2}[^/]*/i,
    /^[\w/.~-]*/,
  ],
  /** Sees one character. */
  one: [/[0-9]/, /[a-z0-9_]/i, /[a-z0-9]/i, /[!#$%&'*+.^`|~\w-]/],
  /** Sees what a test itself wrote. */
  own: [/\/realms\/.*/, /[^.]+$/],
} as const

const reasonOf = new Map(
  Object.entries(reasons).flatMap(([reason, expressions]) => expressions.map((one) => [String(one), reason])),
)

/** The files in which an expression may see nothing that a sender chose. */
const configurationFiles = [
  /^packages\/core\/src\/options\//,
  /^packages\/core\/src\/policy\/row-path[.]ts$/,
  /^packages\/core\/src\/keys\/discovery[.]ts$/,
  /^packages\/core\/src\/identity\/identity[.]ts$/,
  /^packages\/testing\//,
  /^packages\/[^/]+\/src\/routes\//,
]

const found = sourcesOf(packages).flatMap(({ path, syntax }) =>
  nodesWithin(syntax, ts.isRegularExpressionLiteral).map(({ text }) => ({ path, text })),
)

test('every regular expression has an argument why no sender can make it slow', () => {
  expect(found.filter(({ text }) => !reasonOf.has(text))).toEqual([])
})

test('one that may be slow stands where only configuration is read', () => {
  const elsewhere = found.filter(
    ({ path, text }) =>
      ['configured', 'own'].includes(reasonOf.get(text) ?? '') &&
      !configurationFiles.some((file) => file.test(path)),
  )
  expect(elsewhere).toEqual([])
})

test('what is called anchored begins with an anchor, what is called fixed repeats nothing, and what is greedy is one group', () => {
  const repeats = (text: string): boolean => /(?<!\\)[*+]|\{\d+,/.test(text.replace(/\[[^\]]*\]/g, 'x'))
  expect(reasons.anchored.filter((one) => !String(one).startsWith('/^'))).toEqual([])
  expect(reasons.fixed.filter((one) => repeats(String(one)))).toEqual([])
  expect(reasons.greedy.filter((one) => !/^[/][(].+[)][+][/]\w*$/.test(String(one)))).toEqual([])
})

test('no regular expression is made from text', () => {
  const made = sourcesOf(packages).flatMap(({ path, syntax }) =>
    [...nodesWithin(syntax, ts.isNewExpression), ...nodesWithin(syntax, ts.isCallExpression)]
      .filter(({ expression }) => expression.getText() === 'RegExp')
      .map((node) => `${path}: ${node.getText()}`),
  )
  expect(made).toEqual([])
})
