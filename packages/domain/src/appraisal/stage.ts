/** The stages of a file that goes its way, in order. */
export const APPRAISAL_WAY = ['self-scoring', 'head-review', 'confirmed', 'proposed', 'allocated', 'decided'] as const

/**
 * Where one person's appraisal stands. `not-rated` people stay on the list, with the reason, and nothing moves them;
 * `withdrawn` is a form that should not have been opened: it stays on record and counts nowhere.
 */
export const APPRAISAL_STAGES = [...APPRAISAL_WAY, 'not-rated', 'withdrawn'] as const
/** See {@link APPRAISAL_STAGES}. */
export type AppraisalStage = (typeof APPRAISAL_STAGES)[number]

/** Whether a file is on its way and nobody has proposed it: what its result rests on may still change. */
export function isBeforeProposal(stage: AppraisalStage): boolean {
  return stage === 'self-scoring' || stage === 'head-review' || stage === 'confirmed'
}

/**
 * Everything that can be done to an appraisal. `leave-output` is what a meeting, a ballot or a Party committee leaves
 * behind for it; the last four are done to all of an agency's at once.
 */
export const APPRAISAL_ACTIONS = [
  'save-self',
  'submit',
  'withdraw-submission',
  'save-review',
  'confirm',
  'return',
  'reassign',
  'withdraw-form',
  'leave-output',
  'propose',
  'take-back',
  'allocate',
  'decide',
] as const
/** See {@link APPRAISAL_ACTIONS}. */
export type AppraisalAction = (typeof APPRAISAL_ACTIONS)[number]

/**
 * How somebody stands to one appraisal: the appraised person, the head who appraises him, whoever proposes for the
 * agency (its head or the personnel body), whoever gives out the places (the personnel body), the competent person,
 * whoever opened it and may hand it to another reviewer or withdraw it (the personnel body), and whoever keeps the
 * record of what is left behind (secretary of the meeting, Party committee).
 */
export const APPRAISAL_PARTS = ['self', 'reviewer', 'proposer', 'allocator', 'decider', 'opener', 'recorder'] as const
/** See {@link APPRAISAL_PARTS}. */
export type AppraisalPart = (typeof APPRAISAL_PARTS)[number]
