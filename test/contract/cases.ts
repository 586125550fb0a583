/** The contract, written once: what every door answers, whatever the framework. */
import type { Case } from './cases/case.ts'
import { compositions } from './cases/compositions.ts'
import { guards } from './cases/guards.ts'
import { optional } from './cases/optional.ts'
import { origins } from './cases/origins.ts'
import { places } from './cases/places.ts'
import { replies } from './cases/replies.ts'
import { requirements } from './cases/requirements.ts'
import { tokens } from './cases/tokens.ts'

export const cases: readonly Case[] = [
  ...tokens,
  ...guards,
  ...requirements,
  ...compositions,
  ...optional,
  ...places,
  ...origins,
  ...replies,
]
