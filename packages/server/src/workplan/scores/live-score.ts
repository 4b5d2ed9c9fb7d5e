import {
  add,
  decimal,
  evaluate,
  multiply,
  parseFraction,
  parsePlainDecimal,
  periodScoreInput,
  periodScoreMissing,
  toFraction,
  unitResultOfCounts,
  unitResultPercent,
  ZERO,
  daysOf,
  type Exact,
  type LeadershipPercents,
  type Outcome,
  type PublishedRuleSet,
  type RulebookProblemCode,
  type ScoreResult,
  type UnitResultKind,
  type WorkPeriod,
} from '@thuoc-do/domain'
import type {
  LeadershipCode,
  LineOfScore,
  LiveScore,
  LiveValues,
  ScoreFile,
  ScoreToCompute,
  StatedValues,
} from './ports.ts'

/** Whose score, by which set, from which lines. */
export type ToScore = {
  readonly person: Pick<ScoreFile, 'kind' | 'leadership'>
  readonly period: WorkPeriod
  readonly published: PublishedRuleSet
  readonly self: ScoreFile['self']['scores']
  readonly review: ScoreFile['review']['scores']
  readonly percents: LeadershipPercents
  readonly lines: readonly LineOfScore[]
}

/** The only way from a form and its lines to a score. */
export function scoreOf(
  given: ToScore,
  options: { readonly steps: boolean },
): Outcome<ScoreResult, RulebookProblemCode> {
  const { person, period, published, self, review, percents, lines } = given
  const input = periodScoreInput({
    person: { kind: person.kind, leader: person.leadership !== 'none' },
    on: daysOf(period).to,
    self,
    review,
    leadership: percents,
    work: lines.map((line) => line.input),
  })
  return evaluate(published, input, options)
}

/** How d comes about for a leader: from the people below a head or in the charge of a deputy (Điều 15 khoản 3, 4). */
export function unitResultKindOf(form: Pick<ScoreToCompute, 'leadership' | 'below'>): UnitResultKind {
  return form.leadership === 'none' ? 'nobody-below' : unitResultOfCounts(form.below)
}

/** The percentages the engine is given: d as computed or, where nobody is below, as stated; đ and e as stated. */
export function percentsOf(unit: UnitResultKind, stated: StatedValues): LeadershipPercents {
  const computed = unitResultPercent(unit)
  const values = Object.fromEntries(
    Object.entries(stated).flatMap(([code, given]) =>
      given === undefined || (code === 'unitResult' && unit !== 'nobody-below') ? [] : [[code, given.value]],
    ),
  )
  return computed === null ? values : { ...values, unitResult: computed }
}

const text = (value: Exact | null): string | null => (value === null ? null : toFraction(value))

/** A result as it is stored. A total that is not complete is not stored, nor a level drawn from half a form. */
export function liveValues(result: ScoreResult, unit: UnitResultKind): LiveValues {
  const complete = result.total !== null && result.missing.length === 0
  return {
    general: text(result.general),
    quantity: text(result.quantity),
    quality: text(result.quality),
    timeliness: text(result.timeliness),
    result: text(result.result),
    total: complete ? text(result.total) : null,
    level: complete ? result.level : null,
    missing: periodScoreMissing(result, unit),
  }
}

const NOTHING: Omit<LiveValues, 'missing'> = {
  general: null,
  quantity: null,
  quality: null,
  timeliness: null,
  result: null,
  total: null,
  level: null,
}

const coefficientOf = ({ input: { coefficient } }: LineOfScore): Exact =>
  parsePlainDecimal(coefficient) ?? parseFraction(coefficient) ?? decimal(coefficient)

/** Converted products assigned and completed, over all lines that count: what somebody has to carry. */
export function productsOf(lines: readonly LineOfScore[]): Pick<LiveScore, 'assignedProducts' | 'completedProducts'> {
  let [assigned, completed] = [ZERO, ZERO]
  for (const line of lines) {
    const coefficient = coefficientOf(line)
    assigned = add(assigned, multiply(coefficient, decimal(line.input.assigned)))
    completed = add(completed, multiply(coefficient, decimal(line.input.completed)))
  }
  return { assignedProducts: toFraction(assigned), completedProducts: toFraction(completed) }
}

/**
 * The live columns of a score that is not confirmed: from what the person himself says and from his lines. What the
 * authority has drafted, đ and e too, enters only with its confirmation; it is not the person's to see before.
 */
export function liveScore(
  form: ScoreToCompute,
  period: WorkPeriod,
  published: PublishedRuleSet,
  lines: readonly LineOfScore[],
): LiveScore {
  const unit = unitResultKindOf(form)
  const outcome = scoreOf(
    { person: form, period, published, self: form.self, review: {}, percents: percentsOf(unit, {}), lines },
    { steps: false },
  )
  const values = outcome.ok ? liveValues(outcome.value, unit) : { ...NOTHING, missing: outcome.problems }
  return { ...values, unitResult: unitResultPercent(unit), ...productsOf(lines) }
}

/** The columns of a confirmed result. */
export function confirmedScore(result: ScoreResult, unit: UnitResultKind, lines: readonly LineOfScore[]): LiveScore {
  return { ...liveValues(result, unit), unitResult: unitResultPercent(unit), ...productsOf(lines) }
}

/** Codes of d, đ and e in the order of the formula. */
export const LEADERSHIP_CODES: readonly LeadershipCode[] = ['unitResult', 'organising', 'cohesion']
