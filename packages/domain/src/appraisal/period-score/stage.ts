/** Where one person's period score stands (Điều 17 khoản 2): with the person, with the monitoring authority, or done. */
export const PERIOD_SCORE_STAGES = ['self-scoring', 'handed-in', 'confirmed'] as const
/** See {@link PERIOD_SCORE_STAGES}. */
export type PeriodScoreStage = (typeof PERIOD_SCORE_STAGES)[number]

/** Everything that can be done to a period score. */
export const PERIOD_SCORE_ACTS = [
  'save-self',
  'hand-in',
  'take-back',
  'save-review',
  'confirm',
  'return',
  'leave-unscored',
] as const
/** See {@link PERIOD_SCORE_ACTS}. */
export type PeriodScoreAct = (typeof PERIOD_SCORE_ACTS)[number]

/** How somebody stands to one period score: the person, the nearest head above him, the personnel body over the agency. */
export const PERIOD_SCORE_PARTS = ['self', 'reviewer', 'personnel'] as const
/** See {@link PERIOD_SCORE_PARTS}. */
export type PeriodScorePart = (typeof PERIOD_SCORE_PARTS)[number]
