import { accepted, problem, refused, type Outcome } from '../../kernel/index.ts'
import type { Binding, RuleSet } from '../document/document.ts'
import { isFor } from '../document/criterion.ts'
import type { RulebookProblemCode } from '../problems.ts'
import type { ScoreInput } from '../scoring/score-input.ts'

/** Whether a text is a day of the calendar written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

/** The rule by which the set binds this person on this day, or why it does not. */
export function bindingOf(
  ruleSet: RuleSet,
  input: Pick<ScoreInput, 'person' | 'on'>,
): Outcome<Binding, RulebookProblemCode> {
  const { person, on } = input
  if (on !== undefined && !isDay(on)) return refused([problem('date-expected', 'on', { value: on })])
  const forPerson = ruleSet.binds.filter(
    ({ kinds, audience }) => kinds.includes(person.kind) && isFor(audience, person),
  )
  if (forPerson.length === 0)
    return refused([problem('person-not-bound', 'person', { kind: person.kind, ruleSet: ruleSet.id })])
  const found = forPerson.find(({ from, to }) => on === undefined || (from <= on && (to === null || on <= to)))
  return found === undefined
    ? refused([problem('not-in-force', 'on', { value: String(on), ruleSet: ruleSet.id })])
    : accepted(found)
}
