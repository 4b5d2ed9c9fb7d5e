import type { IsoDate } from '../iso-date.ts'
import type { Holding, PartyMembership, Person, Post, Unit, UnitCode } from '../organisation.ts'
import type { ImportProblem, ImportWarningCode } from './problem.ts'

/** A record as it is and as it will be. */
export type Change<T> = { readonly before: T; readonly after: T }

/**
 * Everything a confirmed import does, in an order in which it can be done: parents before children, and a post is
 * closed before the next one opens. What the file does not mention stays as it is.
 */
export type ImportPlan = {
  /** Day from which renamed and moved units are what the file says. */
  readonly asOf: IsoDate
  readonly units: {
    readonly create: readonly Unit[]
    readonly rename: readonly { readonly code: UnitCode; readonly from: string; readonly to: string }[]
    readonly move: readonly { readonly code: UnitCode; readonly from: UnitCode | null; readonly to: UnitCode | null }[]
    /** `on` is the last day the unit exists. */
    readonly close: readonly { readonly code: UnitCode; readonly on: IsoDate }[]
    /** Kind, first day, last day or identifier were recorded wrongly; name and parent are the same on both sides. */
    readonly correct: readonly Change<Unit>[]
  }
  readonly posts: { readonly create: readonly Post[]; readonly update: readonly Change<Post>[] }
  readonly people: { readonly create: readonly Person[]; readonly update: readonly Change<Person>[] }
  readonly holdings: {
    /** `on` is the last day the post is held. */
    readonly close: readonly { readonly holding: Holding; readonly on: IsoDate }[]
    readonly correct: readonly Change<Holding>[]
    readonly open: readonly Holding[]
  }
  readonly party: { readonly create: readonly PartyMembership[]; readonly update: readonly Change<PartyMembership>[] }
}

/** A plan, or every reason why there is none; warnings come either way. */
export type ImportResult =
  | { readonly ok: true; readonly plan: ImportPlan; readonly warnings: readonly ImportProblem<ImportWarningCode>[] }
  | {
      readonly ok: false
      readonly problems: readonly ImportProblem[]
      readonly warnings: readonly ImportProblem<ImportWarningCode>[]
    }

/** The kinds of change a plan consists of, in the order in which the preview names them. */
export const IMPORT_CHANGES = [
  'units-created',
  'units-renamed',
  'units-moved',
  'units-closed',
  'units-corrected',
  'posts-created',
  'posts-updated',
  'people-created',
  'people-updated',
  'holdings-closed',
  'holdings-corrected',
  'holdings-opened',
  'party-created',
  'party-updated',
] as const
export type ImportChange = (typeof IMPORT_CHANGES)[number]

/** The entries of a plan under the kind of change they are. */
export function changesOf(plan: ImportPlan): Readonly<Record<ImportChange, readonly unknown[]>> {
  return {
    'units-created': plan.units.create,
    'units-renamed': plan.units.rename,
    'units-moved': plan.units.move,
    'units-closed': plan.units.close,
    'units-corrected': plan.units.correct,
    'posts-created': plan.posts.create,
    'posts-updated': plan.posts.update,
    'people-created': plan.people.create,
    'people-updated': plan.people.update,
    'holdings-closed': plan.holdings.close,
    'holdings-corrected': plan.holdings.correct,
    'holdings-opened': plan.holdings.open,
    'party-created': plan.party.create,
    'party-updated': plan.party.update,
  }
}

/** Whether nothing at all would change, as when the same file is imported again. */
export function planIsEmpty(plan: ImportPlan): boolean {
  return Object.values(changesOf(plan)).every((entries) => entries.length === 0)
}
