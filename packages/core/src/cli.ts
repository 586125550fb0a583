#!/usr/bin/env node
/**
 * The command `portcullis`. It is the one file of core that reads arguments and standard input: it is an application of the
 * library, and nothing imports it.
 */
import { runCommand } from './command/command.ts'

process.exitCode = await runCommand({
  args: process.argv.slice(2),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  paints: process.stdout.isTTY && process.stdout.hasColors(),
})
