import type { PersonKind, RatedLevel } from '../../kernel/index.ts'
import type { Leadership } from '../../organisation/index.ts'
import {
  conditionsNaming,
  factsAskedOf,
  isFactName,
  type FactName,
  type NamingCondition,
  type RuleSet,
} from '../../rulebook/index.ts'
import {
  countBodyTasksDue,
  factsOfBodyTasks,
  type BodyStage,
  type BodyTask,
  type BodyTaskCounts,
} from '../../workplan/index.ts'

/** What is stored of the unit or agency somebody leads, in the year of a period. */
export type RecordedBody = {
  readonly unitId: number
  readonly unitName: string
  /** Where the body's own rating stands; null where nobody rates it that year. */
  readonly stage: BodyStage | null
  /** Of the result in force, once it is recognised: with the counts that were frozen with it. */
  readonly level: RatedLevel | null
  readonly document: string | null
  readonly counts: BodyTaskCounts | null
  readonly tasks: readonly Omit<BodyTask, 'name' | 'source' | 'document'>[]
}

/**
 * Whether the tasks of the body are known. A whole year is once an authority has recognised it; a part of a year, which
 * nobody recognises, once it is over. Until then it waits for the body, for the authority, or for the last day; with no
 * task and no rating there is nothing to wait for.
 */
export type LedBodyStanding = (typeof LED_BODY_STANDINGS)[number]

/** Every {@link LedBodyStanding}. */
export const LED_BODY_STANDINGS = [
  'recognised',
  'counted',
  'waits-for-body',
  'waits-for-authority',
  'period-runs',
  'not-listed',
] as const

/** The body somebody leads as his own appraisal sees it, plain JSON. */
export type LedBody = {
  readonly unitId: number
  readonly unitName: string
  readonly standing: LedBodyStanding
  readonly level: RatedLevel | null
  readonly document: string | null
  /** Of the tasks so far, while they are not known; null where there is none. Claims not answered excuse nothing. */
  readonly counts: BodyTaskCounts | null
  /** Tasks not done whose force majeure is claimed and not answered: what an answer could still excuse. */
  readonly excusesClaimed: number
}

/** How the tasks of a body stand for a leader's appraisal of a period. Days are `YYYY-MM-DD`. */
export function ledBody(
  recorded: RecordedBody,
  period: { readonly from: string; readonly to: string },
  today: string,
): LedBody {
  const { unitId, unitName, stage, level, document, tasks } = recorded
  const year = period.to.slice(0, 4)
  const whole = period.from === `${year}-01-01` && period.to === `${year}-12-31`
  const live = countBodyTasksDue(tasks, period, 'confirmed', today)
  const counts = whole && stage === 'recognised' ? recorded.counts : live
  const excusesClaimed = tasks.filter(
    ({ withdrawn, doneOn, postponement, dueOn }) =>
      !withdrawn && doneOn === null && postponement === 'claimed' && period.from <= dueOn && dueOn <= period.to,
  ).length
  const shown = { unitId, unitName, counts: counts === null || counts.total === 0 ? null : counts, excusesClaimed }
  if (!whole) {
    const standing = live.total === 0 ? 'not-listed' : today <= period.to ? 'period-runs' : 'counted'
    return { ...shown, standing, level: null, document: null }
  }
  switch (stage) {
    case 'recognised':
      return { ...shown, standing: 'recognised', level, document }
    case 'handed-in':
      return { ...shown, standing: 'waits-for-authority', level: null, document: null }
    case 'self-scoring':
      return { ...shown, standing: 'waits-for-body', level: null, document: null }
    case null:
      return { ...shown, standing: 'not-listed', level: null, document: null }
    default:
      return stage satisfies never
  }
}

/** Who leads: the kind and the leadership of somebody in the post his file has him in. */
export type Leader = { readonly kind: PersonKind; readonly leadership: Leadership }

/** What a body's tasks are called in the file of somebody who leads it. */
const OF_UNIT: Readonly<Record<string, FactName>> = {
  tasksDoneShare: 'unitTasksDoneShare',
  tasksDoneOnTimeShare: 'unitTasksDoneOnTimeShare',
  tasksExceededShare: 'unitTasksExceededShare',
  forceMajeureConfirmed: 'forceMajeureConfirmed',
}

/** Facts of a leader's file that come from the body he leads, and from nobody's word. */
export const LED_BODY_FACTS: readonly FactName[] = [
  'headOfUnit',
  'deputyOfUnit',
  'unitLevel',
  ...Object.values(OF_UNIT),
]

/**
 * The facts that the body somebody leads gives his file under a set, and only those the set asks for: the engine refuses
 * what it has no use for. A head and a deputy both answer for its shares (366-QĐ/TW: the one is unsatisfactory, the other
 * not outstanding, under 70 %); the level binds the head alone. What is not known stays out, which is "not known".
 * @param body null where nothing is recorded of it
 */
export function factsOfLedBody(
  ruleSet: RuleSet,
  { kind, leadership }: Leader,
  body: LedBody | null,
): Readonly<Record<string, boolean | string>> {
  if (leadership === 'none') return {}
  const known = body !== null && (body.standing === 'recognised' || body.standing === 'counted') ? body : null
  const shares = known?.counts == null ? [] : Object.entries(factsOfBodyTasks(known.counts))
  const given: [string, boolean | string][] = [
    leadership === 'head' ? ['headOfUnit', true] : ['deputyOfUnit', true],
    ...(leadership === 'head' && known?.level != null ? [['unitLevel', known.level] as [string, string]] : []),
    ...shares.flatMap(([name, value]): [string, boolean | string][] => {
      const own = OF_UNIT[name]
      return own === undefined ? [] : [[own, value]]
    }),
  ]
  const asked = factsAskedOf(ruleSet, { kind, leader: true })
  return Object.fromEntries(given.filter(([name]) => isFactName(name) && asked.has(name)))
}

/** What the set asks of the body somebody leads, each condition with its article and how it stands. */
export function ledBodyConditions(
  ruleSet: RuleSet,
  { kind, leadership }: Leader,
  facts: Readonly<Record<string, boolean | string>>,
): readonly NamingCondition[] {
  if (leadership === 'none') return []
  const found = conditionsNaming(ruleSet, { kind, leader: true }, Object.values(OF_UNIT), facts)
  if (!found.ok) throw new Error(`facts of a file cannot be read: ${JSON.stringify(found.problems)}`)
  return found.value
}

const WAITING: readonly LedBodyStanding[] = ['waits-for-body', 'waits-for-authority', 'period-runs']

/**
 * Whether a leader's result has to wait for the body he leads: it is being rated, or its period runs, and the set asks
 * something of its tasks. A case that settles the outcome counts as not happened while nobody states it; of a body whose
 * tasks are about to be known that would be to rate its head before it.
 */
export function awaitsBody(
  ruleSet: RuleSet,
  leader: Leader,
  body: LedBody | null,
  facts: Readonly<Record<string, boolean | string>>,
): boolean {
  if (body === null || !WAITING.includes(body.standing)) return false
  return ledBodyConditions(ruleSet, leader, facts).some(({ truth }) => truth === 'unknown')
}
