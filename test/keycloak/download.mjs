/** A Keycloak on disk: fetched once as a Maven artifact, unpacked into a cache folder. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export const version = '26.7.4'

const needs = {
  java: 'Java 17 or newer (Debian: apt-get install openjdk-17-jre-headless)',
  mvn: 'Maven (Debian: apt-get install maven)',
}

/** The folder of the unpacked server. Throws with a sentence for a person where something is missing. */
export function keycloakHome(cache, say) {
  const home = join(cache, `keycloak-${version}`)
  requireCommand('java', ['-version'])
  if (existsSync(join(home, 'bin', 'kc.sh'))) return home
  requireCommand('mvn', ['-version'])
  mkdirSync(cache, { recursive: true })
  const archive = join(cache, `keycloak-quarkus-dist-${version}.zip`)
  if (!existsSync(archive)) {
    say(`fetching Keycloak ${version} (180 MB, once) into ${cache}`)
    const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:zip`
    run('mvn', [
      '-q',
      '-B',
      'dependency:copy',
      `-Dartifact=${artifact}`,
      `-DoutputDirectory=${cache}`,
      '-Dmdep.useBaseVersion=true',
    ])
  }
  say('unpacking it')
  unpack(archive, cache, home)
  return home
}

/** Unpacked beside its place and moved there whole, so that a run that was cut short leaves no half of it. */
function unpack(archive, cache, home) {
  const aside = join(cache, `unpacking-${process.pid}`)
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  const script = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])'
  const ways = [
    ['unzip', ['-q', archive, '-d', aside]],
    ['jar', ['xf', archive]],
    ['python3', ['-c', script, archive, aside]],
  ]
  const way = ways.find(
    ([command, args]) => spawnSync(command, args, { cwd: aside, stdio: 'ignore' }).status === 0,
  )
  if (way === undefined)
    throw new Error('Nothing here can unpack a zip file: install unzip (Debian: apt-get install unzip).')
  if (!existsSync(home)) renameSync(join(aside, `keycloak-${version}`), home)
  rmSync(aside, { recursive: true, force: true })
}

function requireCommand(command, args) {
  const { error } = spawnSync(command, args, { stdio: 'ignore' })
  if (error !== undefined)
    throw new Error(`'${command}' is missing: the suite against a real Keycloak needs ${needs[command]}.`)
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`)
}
