import { accepted, problem, refused, type Outcome } from '../kernel/index.ts'

/** Where a body's score of a year stands. A returned one is scored by the body again. */
export const BODY_STAGES = ['self-scoring', 'handed-in', 'recognised'] as const
/** See {@link BODY_STAGES}. */
export type BodyStage = (typeof BODY_STAGES)[number]

/** Everything that can be done to a body's score. */
export const BODY_ACTS = ['save-self', 'hand-in', 'take-back', 'save-review', 'recognise', 'return', 'replace'] as const
/** See {@link BODY_ACTS}. */
export type BodyAct = (typeof BODY_ACTS)[number]

/**
 * How somebody stands to a body: its head, who answers for the self-appraisal (Điều 9 khoản 2 điểm a); whoever prepares
 * it (the head, and the body's own personnel officers); the head of the managing body, who recognises it (Điều 5).
 */
export const BODY_PARTS = ['head', 'preparer', 'authority'] as const
/** See {@link BODY_PARTS}. */
export type BodyPart = (typeof BODY_PARTS)[number]

/** Why a body's score stays where it is. */
export type BodyScoreProblemCode =
  | 'body-not-your-part'
  | 'body-own'
  | 'body-wrong-stage'
  | 'body-review-begun'
  | 'body-recognised'

type Row = {
  readonly by: BodyPart
  readonly moves: Readonly<Partial<Record<BodyStage, BodyStage>>>
  /** Whether it judges the body, which nobody does who heads it. */
  readonly judges: boolean
}

const TABLE: Readonly<Record<BodyAct, Row>> = {
  'save-self': { by: 'preparer', moves: { 'self-scoring': 'self-scoring' }, judges: false },
  'hand-in': { by: 'head', moves: { 'self-scoring': 'handed-in' }, judges: false },
  'take-back': { by: 'head', moves: { 'handed-in': 'self-scoring' }, judges: false },
  'save-review': { by: 'authority', moves: { 'handed-in': 'handed-in' }, judges: true },
  recognise: { by: 'authority', moves: { 'handed-in': 'recognised' }, judges: true },
  return: { by: 'authority', moves: { 'handed-in': 'self-scoring' }, judges: true },
  // A result found wrong later is answered by another one; the first stays as it is (Điều 4 khoản 4).
  replace: { by: 'authority', moves: { recognised: 'recognised' }, judges: true },
}

/** What besides stage and part decides. */
export type BodyScoreFacts = { readonly reviewBegun: boolean }

/** The stage an act leads to, or why it is refused. */
export function bodyTransition(
  stage: BodyStage,
  act: BodyAct,
  parts: ReadonlySet<BodyPart>,
  { reviewBegun }: BodyScoreFacts,
): Outcome<BodyStage, BodyScoreProblemCode> {
  const row = TABLE[act]
  if (row.judges && parts.has('head')) return refused([problem('body-own', '')])
  if (!parts.has(row.by)) return refused([problem('body-not-your-part', '')])
  const next = row.moves[stage]
  if (stage === 'recognised' && next === undefined) return refused([problem('body-recognised', '')])
  if (next === undefined) return refused([problem('body-wrong-stage', '', { stage })])
  if (act === 'take-back' && reviewBegun) return refused([problem('body-review-begun', '')])
  return accepted(next)
}

/** What the actor may do to the score now. */
export function bodyActsFor(
  stage: BodyStage,
  parts: ReadonlySet<BodyPart>,
  facts: BodyScoreFacts,
): ReadonlySet<BodyAct> {
  return new Set(BODY_ACTS.filter((act) => bodyTransition(stage, act, parts, facts).ok))
}
