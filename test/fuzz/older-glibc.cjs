/**
 * The engine's build for Linux asks for glibc 2.38, though only for two functions that glibc renamed there (`strtol` and
 * `strtoul`). Where glibc is older, this hands Node a copy that asks for them by their older names. Preloaded by run.mjs.
 */
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const { basename, join } = require('node:path')

const engine = 'fuzzer-linux-x64.node'
const olderVersions = { 'GLIBC_2.38': 'GLIBC_2.2.5', 'GLIBCXX_3.4.32': 'GLIBCXX_3.4' }

/** The hash by which ELF knows a version's name (System V ABI, "Hash Table"), as it stands in a file. */
function elfHash(name) {
  let hash = 0
  for (const byte of Buffer.from(name)) {
    hash = (hash << 4) + byte
    hash = (hash ^ ((hash >>> 24) & 0xf0)) & 0x0fffffff
  }
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(hash)
  return bytes
}

/** An entry of `.gnu.version_r` is 16 bytes: hash, flags and index, offset of the name, next. */
function askForOlderNames(file) {
  for (const [newer, older] of Object.entries(olderVersions)) {
    const from = file.indexOf(elfHash(older))
    const to = file.indexOf(elfHash(newer))
    if (from < 0 || to < 0)
      throw new Error(`${engine} does not ask for ${newer}: is older-glibc.cjs still needed?`)
    file.copy(file, to, from, from + 4)
    file.copy(file, to + 8, from + 8, from + 12)
  }
  for (const name of ['strtol', 'strtoul']) file.write(`\0${name}\0`, file.indexOf(`\0__isoc23_${name}\0`))
  return file
}

const isOlder = Number(process.report.getReport().header.glibcVersionRuntime?.split('.')[1]) < 38

if (isOlder && process.platform === 'linux' && process.arch === 'x64') {
  const load = process.dlopen
  process.dlopen = function dlopen(module, path, ...flags) {
    if (basename(path) !== engine) return load.call(this, module, path, ...flags)
    const folder = join(__dirname, '.cache')
    const copy = join(folder, `${process.pid}-${engine}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(copy, askForOlderNames(readFileSync(path)))
    return load.call(this, module, copy, ...flags)
  }
}
