import { accepted, problem, refused, type Outcome } from '../../kernel/index.ts'

/** Where a version of a catalogue stands. */
export const CATALOGUE_STATES = ['preparing', 'handed-in', 'decided', 'discarded'] as const
/** See {@link CATALOGUE_STATES}. */
export type CatalogueState = (typeof CATALOGUE_STATES)[number]

/** What can be done to a version; `change` is every change of what it says. */
export const CATALOGUE_ACTS = ['change', 'hand-in', 'take-back', 'decide', 'send-back', 'discard'] as const
/** See {@link CATALOGUE_ACTS}. */
export type CatalogueAct = (typeof CATALOGUE_ACTS)[number]

/** How somebody stands to a version. */
export type CatalogueParts = {
  /** Belongs to the personnel body over the agency. */
  readonly personnel: boolean
  /** Heads the agency or a body above it. */
  readonly head: boolean
  /** Began this version, changed it or handed it in. */
  readonly hand: boolean
}

/** Why a version stays as it is. */
export type CatalogueActProblemCode =
  | 'catalogue-needs-personnel-body'
  | 'catalogue-needs-head'
  | 'catalogue-own-work'
  | 'catalogue-wrong-state'

type Row = {
  readonly by: 'personnel' | 'head'
  /** Whether those who had a hand in the version may do it as well, or never. */
  readonly hands: 'too' | 'never'
  readonly moves: Readonly<Partial<Record<CatalogueState, CatalogueState>>>
}

/** The one table of what may be done when, by whom, and where it leads (Điều 13 khoản 1 điểm d, khoản 2). */
const TABLE: Readonly<Record<CatalogueAct, Row>> = {
  change: { by: 'personnel', hands: 'too', moves: { preparing: 'preparing' } },
  'hand-in': { by: 'personnel', hands: 'too', moves: { preparing: 'handed-in' } },
  'take-back': { by: 'personnel', hands: 'too', moves: { 'handed-in': 'preparing' } },
  // Everybody's score is weighed by it: nobody decides what he prepared himself.
  decide: { by: 'head', hands: 'never', moves: { 'handed-in': 'decided' } },
  'send-back': { by: 'head', hands: 'never', moves: { 'handed-in': 'preparing' } },
  discard: { by: 'personnel', hands: 'too', moves: { preparing: 'discarded' } },
}

/** The state an act leads to, or why it is refused. */
export function catalogueTransition(
  state: CatalogueState,
  act: CatalogueAct,
  parts: CatalogueParts,
): Outcome<CatalogueState, CatalogueActProblemCode> {
  const { by, hands, moves } = TABLE[act]
  if (!parts[by])
    return refused([problem(by === 'head' ? 'catalogue-needs-head' : 'catalogue-needs-personnel-body', '')])
  if (hands === 'never' && parts.hand) return refused([problem('catalogue-own-work', '')])
  const next = moves[state]
  return next === undefined ? refused([problem('catalogue-wrong-state', '', { state })]) : accepted(next)
}

/** What somebody may do to the version now; screens offer exactly this. */
export function catalogueActsFor(state: CatalogueState, parts: CatalogueParts): readonly CatalogueAct[] {
  return CATALOGUE_ACTS.filter((act) => catalogueTransition(state, act, parts).ok)
}
