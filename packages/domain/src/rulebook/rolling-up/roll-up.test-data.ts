import { allOf, compares } from '../document/condition.ts'
import type { RuleSet } from '../document/document.ts'
import type { PeriodInput, RollUpInput } from './roll-up-input.ts'
import type { RollUpMethod } from '../document/roll-up-rule.ts'
import { rollUpScores, type RollUpResult } from './roll-up.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'

/** Where the invented rules of these tests stand. */
export const source = { citation: { instrument: 'X', article: 'Điều 1' }, basis: 'text' } as const

/** An invented person. */
export const official = { kind: 'civil-servant', leader: false } as const

/** How official letter 21169 counts quarters: the first line that holds. */
export const countingQuarters: RollUpMethod = {
  kind: 'count',
  levels: [
    {
      level: 'outstanding',
      when: allOf(compares('quartersOutstanding', 'at-least', '2'), compares('quartersUnsatisfactory', 'equal', '0')),
    },
    { level: 'unsatisfactory', when: compares('quartersUnsatisfactory', 'at-least', '2') },
    { level: 'good', when: compares('quartersUnsatisfactory', 'equal', '0') },
    { level: 'satisfactory', when: compares('quartersUnsatisfactory', 'at-least', '1') },
  ],
}

/** The decree with another way from quarters to the year, and whatever else a case changes. */
export function byQuarters(method: RollUpMethod, change: Partial<RuleSet> = {}): RuleSet {
  const { rollUp } = decree335of2025
  return {
    ...decree335of2025,
    rollUp: { ...rollUp, steps: [{ from: 'quarter', to: 'year', method, ...source }] },
    ...change,
  }
}

/** The twelve months of 2026, each with that total. */
export function months(total = '90'): readonly PeriodInput[] {
  return Array.from({ length: 12 }, (_, at) => ({ period: month(at + 1), total }))
}

/** The name of a month of 2026, counted from 1. */
export function month(number: number): string {
  return `2026-${String(number).padStart(2, '0')}`
}

/** Quarters of 2026 with their levels. */
export function quarters(...levels: readonly string[]): readonly PeriodInput[] {
  return levels.map((level, at) => ({ period: `2026-Q${at + 1}`, level }))
}

/** The result for the year; throws where the input is refused. */
export function year(
  periods: readonly PeriodInput[],
  rest: Partial<RollUpInput> = {},
  document: RuleSet = decree335of2025,
): RollUpResult {
  const outcome = rollUpScores({ document, hash: 'h' }, { person: official, to: 'year', periods, ...rest })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** Every problem of an input, as place and code. */
export function problems(
  periods: readonly PeriodInput[],
  rest: Partial<RollUpInput> = {},
  document: RuleSet = decree335of2025,
): string[] {
  const outcome = rollUpScores({ document, hash: 'h' }, { person: official, to: 'year', periods, ...rest })
  return outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path} ${code}`)
}
