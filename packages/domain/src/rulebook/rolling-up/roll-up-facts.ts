import { exact, type Exact, type Level, type RatedLevel } from '../../kernel/index.ts'
import type { KnownFacts } from '../scoring/condition-truth.ts'
import type { ReadRollUp } from './read-roll-up.ts'

/** What the periods themselves say: sick or maternity leave, and how many quarters reached which level. */
export function drawnFacts({ rule, given }: ReadRollUp, counted: readonly string[]): KnownFacts {
  const periods = [...given.values()]
  const onLeave = periods.some(({ absent }) => absent === 'sick-leave' || absent === 'maternity-leave')
  return {
    ...(onLeave ? { onSickOrMaternityLeave: true } : {}),
    ...(rule.from === 'quarter' ? quarterCounts(counted.map((name) => given.get(name)?.level ?? null)) : {}),
  }
}

/** Known only once every quarter that counts has its level; one that was not rated is none of the four. */
function quarterCounts(levels: readonly (Level | null)[]): KnownFacts {
  if (levels.length === 0 || levels.some((level) => level === null || level === 'insufficient-data')) return {}
  const many = (wanted: RatedLevel): Exact => exact(levels.filter((level) => level === wanted).length)
  return {
    quartersOutstanding: many('outstanding'),
    quartersGood: many('good'),
    quartersSatisfactory: many('satisfactory'),
    quartersUnsatisfactory: many('unsatisfactory'),
  }
}
