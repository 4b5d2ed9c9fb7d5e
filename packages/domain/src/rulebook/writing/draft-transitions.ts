import { accepted, problem, refused, type Outcome } from '../../kernel/index.ts'

/** Where a draft of a rule set stands. */
export const DRAFT_STATES = ['writing', 'handed-in', 'published', 'discarded'] as const
/** See {@link DRAFT_STATES}. */
export type DraftState = (typeof DRAFT_STATES)[number]

/** What can be done to a draft. */
export const DRAFT_ACTS = ['save', 'hand-in', 'take-back', 'publish', 'send-back', 'discard'] as const
/** See {@link DRAFT_ACTS}. */
export type DraftAct = (typeof DRAFT_ACTS)[number]

/** How somebody stands to a draft. */
export type DraftParts = {
  /** Belongs to the personnel body of the whole tenant. */
  readonly writer: boolean
  /** Heads the whole tenant, or belongs to its personnel body or its Party committee. */
  readonly publisher: boolean
  /** Began this draft, saved a change of it or handed it in. */
  readonly hand: boolean
}

/** Why a draft stays as it is. */
export type DraftProblemCode = 'draft-needs-writer' | 'draft-needs-publisher' | 'draft-own-work' | 'draft-wrong-state'

type Row = {
  readonly by: 'writer' | 'publisher'
  /** Whether those who had a hand in the draft may do it as well, alone, or never. */
  readonly hands: 'too' | 'only' | 'never'
  readonly moves: Readonly<Partial<Record<DraftState, DraftState>>>
}

/** The one table of what may be done when, by whom, and where it leads. */
const TABLE: Readonly<Record<DraftAct, Row>> = {
  save: { by: 'writer', hands: 'too', moves: { writing: 'writing' } },
  'hand-in': { by: 'writer', hands: 'too', moves: { writing: 'handed-in' } },
  'take-back': { by: 'writer', hands: 'only', moves: { 'handed-in': 'writing' } },
  // A rule binds thousands of people: nobody puts one in force that he wrote himself.
  publish: { by: 'publisher', hands: 'never', moves: { 'handed-in': 'published' } },
  'send-back': { by: 'publisher', hands: 'never', moves: { 'handed-in': 'writing' } },
  discard: { by: 'writer', hands: 'too', moves: { writing: 'discarded' } },
}

/** The state an act leads to, or why it is refused. */
export function draftTransition(
  state: DraftState,
  act: DraftAct,
  parts: DraftParts,
): Outcome<DraftState, DraftProblemCode> {
  const { by, hands, moves } = TABLE[act]
  if (!parts[by]) return refused([problem(by === 'writer' ? 'draft-needs-writer' : 'draft-needs-publisher', '')])
  if (hands === 'never' && parts.hand) return refused([problem('draft-own-work', '')])
  if (hands === 'only' && !parts.hand) return refused([problem('draft-needs-writer', '')])
  const next = moves[state]
  return next === undefined ? refused([problem('draft-wrong-state', '', { state })]) : accepted(next)
}

/** What somebody may do to the draft now; screens offer exactly this. */
export function draftActsFor(state: DraftState, parts: DraftParts): readonly DraftAct[] {
  return DRAFT_ACTS.filter((act) => draftTransition(state, act, parts).ok)
}
