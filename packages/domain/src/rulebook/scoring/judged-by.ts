import type { LocalText, Source } from '../document/cited.ts'
import type { Condition } from '../document/condition.ts'
import { judge, type KnownFacts } from './condition-truth.ts'

/** A condition of an instrument in some role, before anybody looks whether it holds. */
type Unjudged = Source & {
  readonly code: string
  readonly label: LocalText
  readonly when: Condition
  readonly role: string
  readonly level: unknown
}

/** Puts the truth of each condition, by what is known, beside its article. */
export const judgedBy =
  (known: KnownFacts) =>
  <Of extends Unjudged>({ code, role, label, level, when, citation, basis }: Of) => ({
    code,
    role: role as Of['role'],
    label,
    level: level as Of['level'],
    ...judge(when, known),
    citation,
    basis,
  })
