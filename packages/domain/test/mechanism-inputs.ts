import fc from 'fast-check'
import { fromHundredths, toDecimal } from '../src/kernel/index.ts'
import type { RuleSet } from '../src/rulebook/document/document.ts'
import type { ScoreInput } from '../src/rulebook/scoring/score-input.ts'
import { decree335of2025 } from '../src/rulebook/sets/decree-335-2025.ts'
import { axesRule, official, pointsSet, smallSet, timeRule } from '../src/rulebook/small-sets.test-data.ts'

/** One mechanism with any possible input, and how an input is raised or turned round. */
export type MechanismCase = {
  readonly name: string
  readonly document: RuleSet
  /** A complete input, and one in which exactly one thing is better (or nothing, where it was the best already). */
  readonly raised: fc.Arbitrary<readonly [before: ScoreInput, after: ScoreInput]>
  /** The same facts in the opposite order. */
  readonly turned: (input: ScoreInput) => ScoreInput
  /** Everything at its maximum. */
  readonly best: ScoreInput
}

/** A number of hundredths as a decimal text. */
const hundredths = (value: number): string => toDecimal(fromHundredths(value)) ?? ''
/** Two texts from 0 to that many hundredths, the second at least as large. */
const rising = (most: number): fc.Arbitrary<readonly [string, string]> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .map(([a, b]) => [hundredths(Math.min(a, b)), hundredths(Math.max(a, b))])

/** Two records that differ in at most one key, where the second has the larger value. */
function oneRaised<K extends string>(
  values: Readonly<Record<K, fc.Arbitrary<readonly [string, string]>>>,
): fc.Arbitrary<readonly [Record<string, string>, Record<string, string>]> {
  const keys = Object.keys(values)
  return fc.tuple(fc.record(values), fc.constantFrom(...keys)).map(([pairs, raised]) => {
    const entries = Object.entries<readonly [string, string]>(pairs)
    return [
      Object.fromEntries(entries.map(([key, [low]]) => [key, low])),
      Object.fromEntries(entries.map(([key, [low, high]]) => [key, key === raised ? high : low])),
    ]
  })
}

const backwards = <T>(record: Readonly<Record<string, T>> = {}): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toReversed())

const scaled = (most: number, step: number): fc.Arbitrary<readonly [string, string]> =>
  fc
    .tuple(fc.integer({ min: 0, max: most / step }), fc.integer({ min: 0, max: most / step }))
    .map(([a, b]) => [hundredths(Math.min(a, b) * step), hundredths(Math.max(a, b) * step)])

const form = {
  'G.1': rising(500),
  'G.2': scaled(500, 50),
  'G.3': scaled(1_000, 1_000),
  H: rising(1_000),
  'R.1': rising(4_000),
  'R.3': rising(3_000),
}

/** Every criterion scored, or some of those printed with "(nếu có)" left out in both. */
const pointsCase: MechanismCase = {
  name: 'points',
  document: pointsSet,
  raised: fc.tuple(oneRaised(form), fc.subarray(['G.2', 'G.3', 'R.3'])).map(([pair, notApplicable]) => {
    const input = (scores: Record<string, string>): ScoreInput => ({
      person: official,
      notApplicable,
      scores: Object.fromEntries(Object.entries(scores).filter(([code]) => !notApplicable.includes(code))),
    })
    return [input(pair[0]), input(pair[1])]
  }),
  turned: (input) => ({
    ...input,
    scores: backwards(input.scores),
    notApplicable: input.notApplicable?.toReversed(),
  }),
  best: { person: official, scores: { 'G.1': '5', 'G.2': '5', 'G.3': '10', H: '10', 'R.1': '40', 'R.3': '30' } },
}

const axis = ['1', '2'].flatMap((code) => (['A', 'B', 'C'] as const).map((part) => `${code}${part}`))
const axesCase: MechanismCase = {
  name: 'axes',
  document: smallSet(axesRule('share-out')),
  raised: fc
    .tuple(
      oneRaised({ general: rising(3_000), ...Object.fromEntries(axis.map((key) => [key, rising(10_000)])) }),
      fc.subarray(['1', '2'], { maxLength: 1 }),
    )
    .map(([pair, left]) => {
      const input = (values: Record<string, string>): ScoreInput => ({
        person: official,
        generalTotal: values['general'],
        axes: ['1', '2'].map((code) =>
          left.includes(code)
            ? { code, notApplicable: true }
            : { code, A: values[`${code}A`], B: values[`${code}B`], C: values[`${code}C`] },
        ),
      })
      return [input(pair[0]), input(pair[1])]
    }),
  turned: (input) => ({ ...input, axes: input.axes?.toReversed() }),
  best: {
    person: official,
    generalTotal: '30',
    axes: ['1', '2'].map((code) => ({ code, A: '100', B: '100', C: '100' })),
  },
}

const task = fc.record({
  base: fc.constantFrom('report', 'letter'),
  daysLate: fc.integer({ min: 0, max: 6 }),
  quality: fc.constantFrom('good', 'mended', 'redone'),
  difficulty: fc.constantFrom('plain', 'hard'),
})
const timeCase: MechanismCase = {
  name: 'time-and-difficulty',
  document: smallSet(timeRule),
  raised: fc
    .tuple(
      fc.array(task, { minLength: 1, maxLength: 6 }),
      rising(3_000),
      fc.nat(),
      fc.constantFrom('time', 'quality', 'general'),
    )
    .map(([tasks, [low, high], pick, what]) => {
      const at = pick % tasks.length
      const better = tasks.map((one, index) =>
        index !== at
          ? one
          : what === 'time'
            ? { ...one, daysLate: Math.max(0, one.daysLate - 1) }
            : { ...one, quality: one.quality === 'redone' ? 'mended' : 'good' },
      )
      const raise = what === 'general'
      return [
        { person: official, generalTotal: low, tasks },
        { person: official, generalTotal: raise ? high : low, tasks: raise ? tasks : better },
      ]
    }),
  turned: (input) => ({ ...input, tasks: input.tasks?.toReversed() }),
  best: {
    person: official,
    generalTotal: '30',
    tasks: [
      { base: 'report', daysLate: 0, quality: 'good', difficulty: 'hard' },
      { base: 'letter', daysLate: 0, quality: 'good', difficulty: 'plain' },
    ],
  },
}

const work = fc.record({
  coefficient: fc.integer({ min: 1, max: 500 }).map(hundredths),
  assigned: fc.integer({ min: 1, max: 500 }).map(hundredths),
  completed: rising(500),
  qualityFailures: fc.nat(5),
  delays: fc.nat(5),
  exempted: fc.boolean(),
  outsidePlan: fc.boolean(),
})
const workCase: MechanismCase = {
  name: 'converted-products',
  document: decree335of2025,
  raised: fc
    .tuple(
      fc.array(work, { minLength: 1, maxLength: 5 }),
      rising(3_000),
      fc.nat(),
      fc.constantFrom('completed', 'failures', 'delays', 'exempted', 'general'),
      fc.record({ deductionPer: fc.constantFrom('unit' as const, 'line' as const), capEachComponent: fc.boolean() }),
    )
    .map(([lines, [low, high], pick, what, policy]) => {
      // One line of the plan, so that there is something to compare with.
      const first = { coefficient: '1', assigned: '1', completed: '0' }
      const before = lines.map((line) => ({ ...line, completed: line.completed[0] }))
      const at = pick % lines.length
      const after = before.map((line, index) => {
        if (index !== at) return line
        if (what === 'completed') return { ...line, completed: lines[index]?.completed[1] ?? line.completed }
        if (what === 'failures') return { ...line, qualityFailures: Math.max(0, line.qualityFailures - 1) }
        if (what === 'delays') return { ...line, delays: Math.max(0, line.delays - 1) }
        return what === 'exempted' ? { ...line, exempted: true } : line
      })
      return [
        { person: official, policy, generalTotal: low, work: [first, ...before] },
        { person: official, policy, generalTotal: what === 'general' ? high : low, work: [first, ...after] },
      ]
    }),
  turned: (input) => ({ ...input, work: input.work?.toReversed() }),
  best: { person: official, generalTotal: '30', work: [{ coefficient: '2', assigned: '3', completed: '3' }] },
}

/** Every mechanism with points. */
export const mechanismCases: readonly MechanismCase[] = [pointsCase, axesCase, timeCase, workCase]
