import {
  accepted,
  compare,
  HUNDRED,
  LEVELS,
  parseFraction,
  problem,
  refused,
  ZERO,
  type Exact,
  type Level,
  type Outcome,
} from '../../kernel/index.ts'
import { bindingOf } from '../binding/binding.ts'
import type { KnownFacts } from '../scoring/condition-truth.ts'
import type { Binding, RuleSet } from '../document/document.ts'
import { periodName, periodsWithin, readPeriodName, spanAround, type NamedPeriod } from './period-name.ts'
import type { RulebookProblem, RulebookProblemCode } from '../problems.ts'
import { readFacts } from '../scoring/read-facts.ts'
import { readNonNegative } from '../scoring/read-number.ts'
import type { PeriodInput, RollUpInput } from './roll-up-input.ts'
import { COUNTED_FACTS } from './level-by-counts.ts'
import { ABSENCES, type Absence, type RollUpStep } from '../document/roll-up-rule.ts'

/** One shorter span with what was given for it. */
export type ReadPeriod = {
  readonly name: string
  readonly total: Exact | null
  readonly level: Level | null
  readonly absent: Absence | null
  readonly body: string | null
}

/** An input that was read and found possible. `given` is by name of the period; `expected` are all, in order of time. */
export type ReadRollUp = {
  readonly input: RollUpInput
  readonly binding: Binding
  readonly rule: RollUpStep
  readonly span: string | null
  readonly expected: readonly string[]
  readonly given: ReadonlyMap<string, ReadPeriod>
  readonly without: ReadonlyMap<string, string>
  readonly facts: KnownFacts
}

/** A fraction this long comes from no score. */
const LONGEST_FRACTION = 400

/** Reads an input against a rule set; lists everything in it that cannot be. What is merely absent is no problem here. */
export function readRollUp(ruleSet: RuleSet, input: RollUpInput): Outcome<ReadRollUp, RulebookProblemCode> {
  const problems: RulebookProblem[] = []
  const binding = bindingOf(ruleSet, input)
  if (!binding.ok) problems.push(...binding.problems)
  const facts = readFacts(input, problems)
  const named = input.periods.map(({ period }) => readPeriodName(period))
  const rule = ruleOf(ruleSet, input, named)
  if (rule === undefined) problems.push(problem('roll-up-not-in-set', 'to', { to: input.to, ruleSet: ruleSet.id }))
  const span = spanOf(input, named, rule, problems)
  const seen = new Set<string>()
  const given = new Map<string, ReadPeriod>()
  input.periods.forEach((period, at) => {
    const path = `periods[${at}]`
    const before = problems.length
    const read = readPeriod(period, path, problems)
    checkPlace(period.period, `${path}.period`)
    if (problems.length === before) given.set(read.name, read)
  })
  refuseCountedFacts(input, rule, facts, problems)
  const without = new Map<string, string>()
  input.without?.forEach(({ period, reason }, at) => {
    const path = `without[${at}]`
    checkPlace(period, `${path}.period`)
    if (reason.trim() === '') problems.push(problem('left-out-without-reason', `${path}.reason`, { period }))
    without.set(period, reason)
  })
  if (!binding.ok || rule === undefined || problems.length > 0) return refused(problems)
  const expected = span === undefined ? [] : periodsWithin(span, rule.from).map(periodName)
  const name = span === undefined ? null : periodName(span)
  return accepted({ input, binding: binding.value, rule, span: name, expected, given, without, facts })

  function checkPlace(text: string, path: string): void {
    const period = readPeriodName(text)
    if (period === undefined) problems.push(problem('period-expected', path, { value: text }))
    else if (seen.has(text)) problems.push(problem('period-twice', path, { period: text }))
    else if (rule !== undefined && period.kind !== rule.from)
      problems.push(problem('period-of-other-kind', path, { period: text, from: EXAMPLES[rule.from] }))
    else if (span !== undefined && periodName(spanAround(period, span.kind)) !== periodName(span))
      problems.push(problem('period-outside-span', path, { period: text, span: periodName(span) }))
    seen.add(text)
  }
}

/** What the periods say already cannot be stated besides: it could only contradict them. */
function refuseCountedFacts(
  input: RollUpInput,
  rule: RollUpStep | undefined,
  facts: KnownFacts,
  problems: RulebookProblem[],
): void {
  const onLeave = input.periods.some(({ absent }) => absent === 'sick-leave' || absent === 'maternity-leave')
  const counted = COUNTED_FACTS.filter((fact) => rule?.from === 'quarter' && facts[fact] !== undefined)
  for (const fact of counted) problems.push(problem('fact-from-periods', `facts.${fact}`, { fact }))
  if (onLeave && facts.onSickOrMaternityLeave === false)
    problems.push(problem('fact-from-periods', 'facts.onSickOrMaternityLeave', { fact: 'onSickOrMaternityLeave' }))
}

const EXAMPLES: Readonly<Record<RollUpStep['from'], string>> = {
  month: '2026-01',
  quarter: '2026-Q1',
  'half-year': '2026-H1',
}

/** The step of the set to the longer span; where there are several, the first whose periods are among those given. */
function ruleOf(
  ruleSet: RuleSet,
  { to }: RollUpInput,
  named: readonly (NamedPeriod | undefined)[],
): RollUpStep | undefined {
  const rules = ruleSet.rollUp.steps.filter((rule) => rule.to === to)
  return rules.find(({ from }) => named.some((period) => period?.kind === from)) ?? rules[0]
}

function spanOf(
  { to, span: text }: RollUpInput,
  named: readonly (NamedPeriod | undefined)[],
  rule: RollUpStep | undefined,
  problems: RulebookProblem[],
): NamedPeriod | undefined {
  if (text !== undefined) {
    const span = readPeriodName(text)
    if (span?.kind === to) return span
    problems.push(problem('span-expected', 'span', { value: text }))
    return undefined
  }
  const names = named
    .filter((period) => period !== undefined)
    .filter(({ kind }) => kind === rule?.from)
    .map((period) => spanAround(period, to))
  return names.toSorted((a, b) => a.year - b.year || a.number - b.number)[0]
}

function readPeriod(given: PeriodInput, path: string, problems: RulebookProblem[]): ReadPeriod {
  const { period: name, body = null } = given
  const absent = ABSENCES.find((absence) => absence === given.absent) ?? null
  const level = LEVELS.find((candidate) => candidate === given.level) ?? null
  if (given.absent !== undefined && absent === null)
    problems.push(problem('choice-unknown', `${path}.absent`, { value: given.absent, choices: ABSENCES.join(' | ') }))
  if (given.level !== undefined && level === null)
    problems.push(problem('level-fact-expected', `${path}.level`, { value: given.level }))
  if (given.absent !== undefined && (given.total !== undefined || given.level !== undefined))
    problems.push(problem('scored-while-absent', path, { period: name }))
  const total = given.total === undefined ? undefined : readTotal(given.total, `${path}.total`, problems)
  return { name, total: total ?? null, level, absent, body }
}

/** Points of a shorter span: a decimal, or an exact fraction as results are stored. */
function readTotal(text: string, path: string, problems: RulebookProblem[]): Exact | undefined {
  const fraction = text.includes('/') && text.length <= LONGEST_FRACTION ? parseFraction(text) : undefined
  const value = fraction ?? readNonNegative(text, path, problems)
  if (value === undefined) return undefined
  if (compare(value, ZERO) < 0) problems.push(problem('negative', path, { value: text }))
  if (compare(value, HUNDRED) > 0) problems.push(problem('above-maximum', path, { value: text, maximum: '100' }))
  return value
}
