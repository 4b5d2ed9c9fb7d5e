import {
  add,
  compare,
  decimal,
  divide,
  exact,
  HUNDRED,
  isAtLeast,
  isRated,
  multiply,
  ONE,
  ZERO,
  type Exact,
  type Level,
} from '../kernel/index.ts'
import type { Band } from '../rulebook/index.ts'
import type { AllocationRequest, QuotaPerson } from './allocation.ts'
import { countsInBase, quotaPlaces, type Quota } from './quota-places.ts'
import type { QuotaSubject } from './quota-request.ts'
import { familyOf } from './shared-sets.ts'

/** What rounding down, set by set, leaves of the share in one family of sets. */
export type FamilyLoss = {
  readonly family: string
  readonly sets: number
  /** Places the percentage gives before any rounding, over all sets of the family. */
  readonly nominal: Exact
  /** Places the sets have. */
  readonly usable: number
  /** Sets so small that they would have no place even if everybody rated in them were good, and the people in them. */
  readonly withoutPlace: { readonly sets: number; readonly people: number }
}

/** The percentage that holds in a set, with base and rounding. */
function quotaIn({ quota, exceptions = [] }: AllocationRequest, set: string): Quota {
  return { ...quota, percent: exceptions.find((one) => one.set === set)?.percent ?? quota.percent }
}

function membersOf({ people }: AllocationRequest): ReadonlyMap<string, readonly QuotaPerson[]> {
  const members = people.flatMap((person) => person.sets.map((set) => ({ set, person })))
  const grouped = [...Map.groupBy(members, ({ set }) => set)]
  return new Map(grouped.map(([set, all]) => [set, all.map(({ person }) => person)]))
}

function baseOf(members: readonly QuotaPerson[], { base }: Quota): number {
  return members.filter(({ level }) => countsInBase(level, base)).length
}

/** The sets this request alone answers for: what rounding costs in one that reaches further is not to be told from here. */
function ownSets(request: AllocationRequest): [set: string, members: readonly QuotaPerson[]][] {
  const reachFurther = new Set(request.elsewhere?.map(({ set }) => set))
  return [...membersOf(request)].filter(([set]) => !reachFurther.has(set))
}

/** The share before rounding; of `good-only` the x with x = share × (base − x). */
function nominalShare(base: number, quota: Quota): Exact {
  const share = divide(decimal(quota.percent), HUNDRED)
  const wanted = multiply(share, exact(base))
  return quota.base === 'good-only' ? divide(wanted, add(ONE, share)) : wanted
}

/**
 * What small sets lose: each set's places are rounded by itself, and a set below a certain size never has any. Nothing
 * is made up for; a body with an interest in it can pool small sets into one comparable group.
 */
export function quotaLoss(request: AllocationRequest): readonly FamilyLoss[] {
  const families = Map.groupBy(ownSets(request), ([set]) => familyOf(set))
  return [...families].map(([family, sets]) => {
    const counted = sets.map(([set, members]) => {
      const quota = quotaIn(request, set)
      const [base, rated] = [baseOf(members, quota), members.filter(({ level }) => isRated(level)).length]
      const hopeless = rated > 0 && quotaPlaces(rated, quota) === 0
      return { nominal: nominalShare(base, quota), places: quotaPlaces(base, quota), hopeless, rated }
    })
    const hopeless = counted.filter((set) => set.hopeless)
    return {
      family,
      sets: counted.length,
      nominal: counted.reduce((sum, { nominal }) => add(sum, nominal), ZERO),
      usable: counted.reduce((sum, { places }) => sum + places, 0),
      withoutPlace: { sets: hopeless.length, people: hopeless.reduce((sum, { rated }) => sum + rated, 0) },
    }
  })
}

/** People rated good by little, of whom a place of a set hangs: without them it would have one place fewer. */
export type PivotalGood = { readonly set: string; readonly places: number; readonly people: readonly string[] }

/**
 * Sets in which a place for outstanding hangs on people who are good only just: every few ratings of good buy one place
 * for somebody else. It accuses nobody; whoever decides may want to look at these ratings twice.
 * @param justGood ids of those near the lower limit of good, or lifted over it between two stages
 */
export function pivotalGood(request: AllocationRequest, justGood: ReadonlySet<string>): readonly PivotalGood[] {
  if (request.quota.base === 'rated') return []
  return ownSets(request).flatMap(([set, members]) => {
    const quota = quotaIn(request, set)
    const base = baseOf(members, quota)
    const places = quotaPlaces(base, quota)
    const people = members.filter(({ id, level }) => level === 'good' && justGood.has(id)).map(({ id }) => id)
    return people.length > 0 && quotaPlaces(base - people.length, quota) < places ? [{ set, places, people }] : []
  })
}

/** So many points above the lower limit a rating is good only just. Ours: no instrument draws such a line. */
const JUST = exact(2)

/**
 * Whether somebody is good only just: his total is within two points of the lower limit of good, or the stage before
 * had him below good.
 * @param before the level of the stage before; null where there was none
 */
export function isJustGood(bands: readonly Band[], score: QuotaSubject['score'], before: Level | null): boolean {
  if (score?.level !== 'good') return false
  const from = bands.find(({ level }) => level === 'good')?.from ?? null
  const near = from !== null && score.total !== null && compare(score.total, add(decimal(from), JUST)) < 0
  return near || (before !== null && isRated(before) && !isAtLeast(before, 'good'))
}
