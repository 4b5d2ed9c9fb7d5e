import { SUBJECT_KINDS, toFraction, type Exact } from '../kernel/index.ts'
import type { Audience, Criterion, ScoredCriterion } from './document/criterion.ts'
import type { Part, RuleSet } from './document/document.ts'
import { evaluate } from './scoring/evaluate.ts'
import type { AxesRule, AxisComponent } from './mechanisms/axes-rule.ts'
import type { Mechanism } from './mechanisms/catalogue.ts'
import type { GradedCriterion, GradesRule } from './mechanisms/grades-rule.ts'
import type { Choice, TimeAndDifficultyRule } from './mechanisms/time-and-difficulty-rule.ts'
import type { ScoreInput } from './scoring/score-input.ts'
import type { ScoreResult } from './scoring/score-result.ts'
import { decree335of2025 } from './sets/decree-335-2025.ts'

/** Where the invented rules of these tests stand. */
export const source = { citation: { instrument: 'X', article: 'Điều 1' }, basis: 'text' } as const
const label = { vi: 'tên', en: 'name' }

/** Invented subjects: somebody without and with a post of leadership, and a collective of leaders. */
export const official = { kind: 'civil-servant', leader: false } as const
export const leader = { kind: 'civil-servant', leader: true } as const
export const collective = { kind: 'collective', leader: false } as const

/** A criterion scored freely up to its maximum, unless a case changes it. */
export function leaf(code: string, maximum: string, rest: Partial<ScoredCriterion> = {}): ScoredCriterion {
  const scoring = { kind: 'any' } as const
  return {
    kind: 'scored',
    code,
    number: code,
    label,
    maximum,
    audience: 'all',
    scoring,
    mayNotApply: false,
    ...source,
    ...rest,
  }
}

/** A heading over criteria. */
export function group(code: string, maximum: string, ...of: readonly Criterion[]): Criterion {
  return { kind: 'group', code, number: code, label, maximum, audience: 'all', of, ...source }
}

/** Both parts with their criteria; 30 and 70 points. */
export function parts(general: readonly Criterion[], result: readonly Criterion[]): readonly Part[] {
  return [
    { code: 'general', label, maximum: '30', criteria: general, ...source },
    { code: 'result', label, maximum: '70', criteria: result, ...source },
  ]
}

/** An invented set with that mechanism: it binds everybody, has the bands of the decree, and no other rule. */
export function smallSet(mechanism: Mechanism, change: Partial<RuleSet> = {}): RuleSet {
  return {
    ...decree335of2025,
    id: `small-${mechanism.kind}`,
    binds: [
      {
        code: 'all',
        kinds: SUBJECT_KINDS,
        audience: 'all',
        from: '2026-01-01',
        to: null,
        byDecision: false,
        ...source,
      },
    ],
    parts: parts([], []),
    mechanism,
    disqualifiers: [],
    notRated: [],
    headCap: null,
    ...change,
  }
}

/** Every scoring there is, headings of one and of two levels, and one criterion for collectives only. */
export const pointsSet = smallSet(
  { kind: 'points' },
  {
    parts: parts(
      [
        group(
          'G',
          '20',
          leaf('G.1', '5'),
          leaf('G.2', '5', { mayNotApply: true, scoring: { kind: 'step', step: '0.5' } }),
          leaf('G.3', '10', { mayNotApply: true, scoring: { kind: 'choice', values: ['0', '10'] } }),
        ),
        leaf('H', '10', {
          scoring: {
            kind: 'graded',
            grades: [
              { label, from: '9' },
              { label, from: '5' },
              { label, from: '0' },
            ],
          },
        }),
      ],
      [
        leaf('R.1', '40', { audience: 'people' }),
        leaf('R.2', '40', { audience: 'collectives' }),
        leaf('R.3', '30', { mayNotApply: true }),
      ],
    ),
  },
)

function axis(code: string, maximum: string, weights: Partial<Record<AxisComponent, string>>, audience: Audience) {
  return { code, label, audience, maximum, weights, ...source }
}

/** Two axes of three components for all but leaders, who have two of four. */
export function axesRule(whenNotApplicable: 'not-allowed' | 'share-out'): AxesRule {
  const three = { A: '40', B: '35', C: '25' }
  const four = { A: '25', B: '25', C: '25', D: '25' }
  return {
    kind: 'axes',
    components: (['A', 'B', 'C', 'D'] as const).map((code) => ({ code, label, ...source })),
    axes: [
      axis('1', '50', three, 'non-leaders'),
      axis('2', '20', three, 'non-leaders'),
      axis('L1', '40', four, 'leaders'),
      axis('L2', '30', four, 'leaders'),
      axis('U', '70', three, 'collectives'),
    ],
    whenNotApplicable: { value: whenNotApplicable, ...source },
    fromWork: null,
    result: { label, ...source },
  }
}

function graded(code: string, part: 'general' | 'result', audience: Audience = 'all'): GradedCriterion {
  return { code, number: code, label, part, audience, ...source }
}

/** Four grades, two criteria in each part and one more for leaders. */
export const gradesRule: GradesRule = {
  kind: 'grades',
  scale: (['excellent', 'good', 'average', 'poor'] as const).map((grade) => ({ grade, label, ...source })),
  criteria: [
    graded('1', 'general'),
    graded('2', 'general'),
    graded('3', 'result'),
    graded('4', 'result'),
    graded('5', 'result', 'leaders'),
  ],
}

const choice = (code: string, value: string): Choice => ({ code, label, value, ...source })

/** Two kinds of task, three steps of lateness and of quality, and difficulty from 100 to 120 %. */
export const timeRule: TimeAndDifficultyRule = {
  kind: 'time-and-difficulty',
  points: { value: '70', ...source },
  bases: [choice('report', '10'), choice('letter', '5')],
  timeliness: [
    { ...choice('in-time', '100'), untilDaysLate: 0 },
    { ...choice('late', '80'), untilDaysLate: 3 },
    { ...choice('very-late', '50'), untilDaysLate: null },
  ],
  quality: [choice('good', '100'), choice('mended', '75'), choice('redone', '0')],
  difficulty: [choice('plain', '100'), choice('hard', '120')],
  timelinessWeight: { value: '40', ...source },
  result: { label, ...source },
}

/** The result; throws where the input is refused. */
export function resultOf(document: RuleSet, input: ScoreInput, options = { steps: true }): ScoreResult {
  const outcome = evaluate({ document, hash: 'h' }, input, options)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** Every problem of an input, as place and code. */
export function problemsOf(document: RuleSet, input: ScoreInput): string[] {
  const outcome = evaluate({ document, hash: 'h' }, input)
  return outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path} ${code}`)
}

/** A value as an exact fraction, or a dash where there is none. */
export function text(value: Exact | null): string {
  return value === null ? '–' : toFraction(value)
}
