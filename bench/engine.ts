import { evaluate, isAtLeast, type PublishedRuleSet, type ScoreInput } from '../packages/domain/src/index.ts'
import type { DemoAppraisal } from '../packages/server/src/demo/province.ts'
import type { Measure } from './measure.ts'
import { timeRepeated } from './timing.ts'

const PLAIN_LEVELS = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const

/** A person as the plain loop has him: points in hundredths. */
export type PlainPerson = { agency: string; points: readonly number[] }

/** The invented people without the texts. */
export function plainPeople(appraisals: readonly DemoAppraisal[]): PlainPerson[] {
  return appraisals.map(({ person, review }) => ({
    agency: person.agency ?? '',
    points: Object.values(review).map((text) => Number(text) * 100),
  }))
}

/** Total in hundredths and place of the level in the list, by plain addition and thresholds. */
export function plainScore({ points }: PlainPerson): { total: number; level: number } {
  let total = 0
  for (const point of points) total += point
  return { total, level: total >= 9_000 ? 0 : total >= 7_000 ? 1 : total >= 5_000 ? 2 : 3 }
}

/** Classifies everybody with the engine alone, with and without stored steps, beside the plain addition. */
export function measureEngine(published: PublishedRuleSet, appraisals: readonly DemoAppraisal[]): Measure[] {
  const inputs = appraisals.map(({ person, review }): ScoreInput => ({
    person: { kind: person.post.kind, leader: person.post.leadership !== 'none' },
    scores: review,
  }))
  const people = plainPeople(appraisals)
  const counted = (levels: Iterable<string>): string => {
    const counts = new Map<string, number>()
    for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1)
    return JSON.stringify([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
  const withEngine = (steps: boolean) =>
    timeRepeated(() =>
      counted(
        inputs.map((input) => {
          const outcome = evaluate(published, input, { steps })
          return outcome.ok ? outcome.value.level : 'refused'
        }),
      ),
    )
  const plain = timeRepeated(() => counted(people.map((person) => PLAIN_LEVELS[plainScore(person).level] ?? '')))
  const [without, withSteps] = [withEngine(false), withEngine(true)]
  if (without.value !== plain.value || withSteps.value !== plain.value)
    throw new Error(`engine and plain loop disagree: ${without.value} ${plain.value}`)
  const covers = 'criterion texts read and checked, both parts, level, conditions, receipt'
  const loop = 'Plain: integer sums over arrays and four thresholds'
  const what = `classify ${inputs.length.toLocaleString('en')} people, engine alone`
  return [
    { what: `${what}, no steps`, ms: without.ms, plainMs: plain.ms, covers: `${covers}. ${loop}`, limitMs: 200 },
    {
      what: `${what}, with steps`,
      ms: withSteps.ms,
      plainMs: plain.ms,
      covers: `${covers}, every step. ${loop}`,
      limitMs: 1_000,
    },
    measureGrowth(inputs, (input) => evaluate(published, input, { steps: false }).ok),
  ]
}

const TIMES = 20

/** Twenty times as many people: the exponent of growth is 1 where the time grows with the people and no faster. */
function measureGrowth(inputs: readonly ScoreInput[], work: (input: ScoreInput) => boolean): Measure {
  const many = Array.from({ length: TIMES }, () => inputs).flat()
  const run = (people: readonly ScoreInput[]) => timeRepeated(() => people.filter(work).length, 5)
  const [few, all] = [run(inputs), run(many)]
  if (all.value !== TIMES * few.value) throw new Error('people were lost')
  const exponent = Math.log(all.ms / few.ms) / Math.log(TIMES)
  return {
    what: `classify ${many.length.toLocaleString('en')} people, engine alone, no steps`,
    ms: all.ms,
    plainMs: few.ms * TIMES,
    covers: `${TIMES} times the people above; grows with exponent ${exponent.toFixed(2)}. Plain: ${TIMES} times the time of one round of people`,
  }
}

/** Whether a level counts in the base of a quota of "good or better". */
export const isGoodOrBetter = (level: number): boolean => isAtLeast(PLAIN_LEVELS[level] ?? 'unsatisfactory', 'good')
