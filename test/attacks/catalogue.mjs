/**
 * The catalogue of attacks: its numbers, in our own words, by section. A test says in its title which rows it holds
 * (`21, 23: every single bit ...`). Run by itself, it prints the rows that no test names, and why:
 *
 *   node test/attacks/catalogue.mjs
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Why rows of what is not built have no test. */
const proofs = 'proofs of possession are not checked yet: what asks for one is refused (195, 196, 199)'
const logout = 'no logout endpoint yet: tokens hold until they end, or until `revoked` says otherwise (189)'
const introspection = 'no introspection yet: tokens are judged by their signature alone'

/** Row by row: what is tried, and where nothing is built that it could harm, why not. */
export const sections = {
  'A. Algorithm': {
    1: ['no signature at all'],
    7: ['an algorithm that is not on the list'],
    8: ['a list made longer by metadata'],
    9: ['another algorithm than the key is for'],
    14: ['the name Ed25519 for EdDSA'],
  },
  'B. Symmetric confusion': {
    15: ['the public key as a secret'],
    19: ['a secret among the published keys'],
  },
  'C. Signature': {
    21: ['header or payload changed'],
    23: ['any single bit changed'],
    30: ['Ed25519 points of small order'],
    36: ['a small RSA key'],
    37: ['the RSA exponent 1'],
    38: ['other odd RSA exponents'],
    39: ['what the time of an answer tells'],
  },
  'D. Keys and header parameters': {
    40: ['a key for encryption'],
    43: ['private keys among the published'],
    46: ['one kid, keys of different types'],
    47: ['one kid, two keys of one type'],
    48: ['no kid'],
    51: ['a kid that is a path, a query, an address'],
    53: ['a key in the header'],
    54: ['an address of keys in the header'],
    56: ['addresses in the header of a good token'],
    57: ['crit'],
    60: ['b64'],
    61: ['typ and cty'],
  },
  'E. JSON and text': {
    65: ['members that stand twice'],
    69: ['a byte order mark'],
    74: ['what is no JSON'],
  },
  'F. Compact form and base64url': {
    78: ['thousands of dots'],
    79: ['a huge token'],
    82: ['an encrypted token'],
    83: ['padding and white space'],
    87: ['another spelling of the same bytes'],
    89: ['a token that is no string'],
  },
  'G. Registered claims': {
    90: ['no exp'],
    91: ['exp in the past'],
    94: ['the very second of exp'],
    97: ['iat in the future'],
    98: ['a tolerance that tolerates all'],
    99: ['a clock that jumps'],
    102: ['another realm of the same host'],
    103: ['no audience, or another'],
    106: ['an audience of the wrong type'],
    108: ['another party'],
    109: ['names of the wrong type'],
    110: ['tokens older than a pushed not-before'],
    111: ['tokens older than asked'],
  },
  'H. Token kinds': {
    112: ['an ID token'],
    117: ['at+jwt, which is right'],
    120: ['a lightweight token'],
    121: ['a service account for a person'],
  },
  'I. Roles, scope, guards': {
    122: ['roles that are no list'],
    128: ['403 for 401 and the other way round'],
    129: ['a guard that asks nothing'],
    130: ['any, all and none of several'],
    131: ['a guard without a gate'],
    132: ['a bad token where none is needed'],
    134: ['a handler that changes the identity'],
  },
  'J. Authorization header and request': {
    135: ['no credentials'],
    136: ['the scheme in another case'],
    140: ['two Authorization headers'],
    141: ['a token in two places'],
    142: ['a token in another place'],
    146: ['headers that are slow to read'],
    147: ['regular expressions as options'],
  },
  'K. Responses and logs': {
    148: ['a challenge with line breaks in it'],
    150: ['parts of the token in an answer'],
    151: ['what codes tell'],
    152: ['a log line that is two'],
    153: ['secrets in errors and logs'],
    155: ['a CORS preflight'],
    156: ['two challenges at once', proofs],
  },
  'L. Keys over the network': {
    157: ['a flood of kids'],
    158: ['a flood of kids before a rotation'],
    159: ['a cold start in parallel'],
    160: ['a key server that is down'],
    161: ['a refresh that fails'],
    163: ['an answer that never ends'],
    165: ['an answer that is huge'],
    166: ['a redirect'],
    167: ['plain http'],
    168: ['metadata of another issuer'],
    169: ['keys at another address'],
    170: ['an answer that comes late'],
    171: ['failures that nobody waits for'],
    172: ['a process that does not end'],
    173: ['a key that leaves'],
    174: ['a key that changes under its kid'],
    175: ['a key that is new'],
    176: ['proxies of the environment'],
  },
  'M. Multi-tenant and issuer resolution': {
    177: ['an address made of iss'],
    179: ['one kid in two realms'],
    181: ['a flood of tenants'],
    182: ['a tenant that failed once'],
    183: ['a realms function that misbehaves'],
  },
  'N. Result cache': {
    184: ['a token that another verifier remembers'],
    185: ['another spelling of a remembered token'],
    186: ['a part of a remembered token'],
    187: ['a remembered token that is over'],
    188: ['a remembered token whose key left'],
    189: ['a remembered token that is revoked'],
    190: ['a bad token that becomes good'],
    191: ['a flood of distinct tokens'],
    193: ['claims that somebody changes'],
    194: ['a verification while all is closed'],
  },
  'O. DPoP': {
    195: ['no proof, or two'],
    196: ['a bound token as a bearer token'],
    199: ['other bindings'],
    200: ['a proof of another typ', proofs],
    201: ['a proof of another algorithm', proofs],
    203: ['a proof by another key', proofs],
    206: ['spellings of an address', proofs],
    207: ['a Host header that moves the path', proofs],
    208: ['forwarded hosts', proofs],
    209: ['a path that a router changed', proofs],
    211: ['a proof that is old', proofs],
    213: ['a proof sent twice', proofs],
    214: ['a proof sent twice in another spelling', proofs],
    215: ['a flood of proofs', proofs],
    216: ['a bad proof that spoils a good one', proofs],
    217: ['nonces', proofs],
  },
  'P. Back-channel logout, admin and introspection': {
    219: ['bad logout tokens'],
    220: ['a logout token sent twice', logout],
    221: ['a flood of logouts', logout],
    223: ['an old not-before', logout],
    224: ['an introspection that lies', introspection],
    225: ['an introspection address of the sender', introspection],
    226: ['an introspection that is down', introspection],
    227: ['an introspection that is remembered', introspection],
  },
  'Q. Framework integration': {
    229: ['a route before the gate'],
    230: ['scopes of Fastify'],
    231: ['other spellings of a path'],
    232: ['another case of a path'],
    234: ['HEAD and OPTIONS'],
    235: ['a path that nobody serves'],
    236: ['an upgrade'],
    238: ['a caller who hangs up'],
    239: ['functions that misbehave'],
    241: ['two copies of the library'],
    242: ['options that are misspelt'],
    243: ['many callers at once'],
    244: ['a body before the answer'],
  },
  'R. Supply chain and process': {
    245: ['what is installed along'],
    246: ['a polluted prototype'],
    247: ['a hardened Node'],
    248: ['worker threads'],
  },
}

const folders = [import.meta.dirname, join(import.meta.dirname, '../vectors')]

/** The rows that tests name, each with the files it is named in. */
export function namedRows() {
  const rows = new Map()
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
      const text = readFileSync(join(folder, file), 'utf8')
      for (const [, numbers] of text.matchAll(/['"`](\d{1,3}(?:, \d{1,3})*): /g)) {
        for (const number of numbers.split(', ').map(Number))
          rows.set(number, (rows.get(number) ?? new Set()).add(file))
      }
    }
  }
  return rows
}

/** Rows of what is built that no test names; rows of what is not built, which need none; numbers that are no row. */
export function stockOf(named) {
  const all = Object.values(sections).flatMap((rows) => Object.entries(rows))
  const known = new Set(all.map(([number]) => Number(number)))
  const open = all.filter(([number]) => !named.has(Number(number)))
  return {
    rows: all.length,
    tested: all.length - open.length,
    missing: open.filter(([, [, why]]) => why === undefined).map(([number, [words]]) => ({ number, words })),
    later: open
      .filter(([, [, why]]) => why !== undefined)
      .map(([number, [words, why]]) => ({ number, words, why })),
    strangers: [...named.keys()].filter((number) => !known.has(number)),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rows, tested, missing, later, strangers } = stockOf(namedRows())
  for (const { number, words, why } of later) console.log(`${number.padStart(3)}  ${words}: ${why}`)
  for (const { number, words } of missing) console.log(`${number.padStart(3)}  ${words}: NO TEST`)
  for (const number of strangers)
    console.log(`${String(number).padStart(3)}  is named by a test and is no row`)
  console.log(
    `\n${rows} rows: ${tested} tested, ${later.length} of what is not built, ${missing.length} missing`,
  )
  process.exitCode = missing.length + strangers.length > 0 ? 1 : 0
}
