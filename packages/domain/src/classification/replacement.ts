import { problem, type Level, type Problem } from '../kernel/index.ts'
import type { Allocation, AllocationRequest, SetCap } from './allocation.ts'

/** Why a decided level cannot be replaced by what the new scores give. */
export type ReplacementProblemCode = 'replacement-set-full' | 'replacement-tie-open'

/** The places of an agency as they are asked for, with the allocator's answer. */
type Asked = { readonly request: AllocationRequest; readonly result: Allocation }

/** What a replacement is judged by. */
export type ReplacementFacts = {
  /** Id of the person whose result is replaced, in both requests. */
  readonly person: string
  /** The agency with the results in force, and the same with the person's new one. */
  readonly before: Asked
  readonly after: Asked
  /** Levels in force, by id; null where there is none yet. */
  readonly inForce: ReadonlyMap<string, Level | null>
  /**
   * Signed although the place the person has earned is still held by another: he stays good until that other's decision
   * has been replaced. Without it a full set refuses the replacement.
   */
  readonly withoutPlace: boolean
}

/** One set the quota holds in, before and after; `used` counts the levels in force, not the allocator's answer. */
export type SetChange = { readonly set: string; readonly before: SetCap; readonly after: SetCap }

/**
 * What a replacement brings about. `level` is the person's new one, null when there is a problem. `gains` and `losses`
 * are others whose decided level the allocator would give differently by the new data: nothing changes for them without
 * a decision of their own.
 */
export type ReplacementEffect = {
  readonly level: Level | null
  readonly sets: readonly SetChange[]
  /** Sets in which the place the person has earned is held by others. */
  readonly full: readonly string[]
  readonly gains: readonly string[]
  readonly losses: readonly string[]
  readonly problems: readonly Problem<ReplacementProblemCode>[]
}

/**
 * The level a person's new scores give within the quota of the agency as it then stands, and what it does to the others.
 * A place counts as taken while somebody is decided to hold it, even if the allocator would now give it to another: it is
 * refused with every full set. Where the new scores lower the base, others may hold more places than there are left; they
 * are named in `losses`, and the replacement itself stands, since the law asks for it (Decree 335/2025, Điều 21 khoản 3).
 */
export function replacementEffect({
  person,
  before,
  after,
  inForce,
  withoutPlace,
}: ReplacementFacts): ReplacementEffect {
  const own = after.request.people.find(({ id }) => id === person)
  if (own === undefined) throw new Error(`${person} is in no request`)
  const { outstanding, refused, ties, waiting } = after.result
  const setsOf = new Map(after.request.people.map(({ id, sets }) => [id, sets]))
  const others = [...inForce].filter(([id, level]) => id !== person && level === 'outstanding').map(([id]) => id)
  const elsewhere = new Map(after.request.elsewhere?.map((one) => [one.set, one.held]))
  const heldIn = (set: string): number =>
    others.filter((id) => setsOf.get(id)?.includes(set)).length + (elsewhere.get(set) ?? 0)
  const placesIn = (set: string): number => after.result.caps[set]?.places ?? 0

  const open = [
    ...ties.filter(({ people }) => people.includes(person)).map(({ set }) => set),
    ...waiting.filter(({ id }) => id === person).map(({ set }) => set),
  ]
  const wantsPlace = outstanding.includes(person)
  const full = wantsPlace ? own.sets.filter((set) => heldIn(set) + 1 > placesIn(set)) : []
  const problems = [
    ...open.map((set) => problem<ReplacementProblemCode>('replacement-tie-open', '', { set })),
    ...(withoutPlace ? [] : full).map((set) =>
      problem<ReplacementProblemCode>('replacement-set-full', '', {
        set,
        places: String(placesIn(set)),
        held: String(heldIn(set)),
      }),
    ),
  ]
  const level =
    problems.length > 0 ? null : full.length > 0 || refused.some(({ id }) => id === person) ? 'good' : own.level
  const withOwn = (set: string, of: Level | null | undefined): number =>
    heldIn(set) + (of === 'outstanding' && own.sets.includes(set) ? 1 : 0)
  const cap = ({ result }: Asked, set: string, used: number): SetCap => ({
    base: result.caps[set]?.base ?? 0,
    places: result.caps[set]?.places ?? 0,
    used,
  })
  const sets = Object.keys({ ...before.result.caps, ...after.result.caps }).toSorted()
  return {
    level,
    sets: sets.map((set) => ({
      set,
      before: cap(before, set, withOwn(set, inForce.get(person))),
      after: cap(after, set, withOwn(set, level)),
    })),
    full,
    gains: outstanding.filter((id) => id !== person && inForce.get(id) !== 'outstanding'),
    losses: others.filter((id) => refused.some((refusal) => refusal.id === id)),
    problems,
  }
}
