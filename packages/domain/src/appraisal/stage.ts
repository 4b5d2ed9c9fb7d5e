/** Where one person's appraisal stands. `not-rated` people stay on the list, with the reason, and nothing moves them. */
export const APPRAISAL_STAGES = [
  'self-scoring',
  'head-review',
  'confirmed',
  'proposed',
  'allocated',
  'decided',
  'not-rated',
] as const
/** See {@link APPRAISAL_STAGES}. */
export type AppraisalStage = (typeof APPRAISAL_STAGES)[number]

/** Everything that can be done to an appraisal. The last four are done to all of an agency's at once. */
export const APPRAISAL_ACTIONS = [
  'save-self',
  'submit',
  'withdraw-submission',
  'save-review',
  'confirm',
  'return',
  'propose',
  'take-back',
  'allocate',
  'decide',
] as const
/** See {@link APPRAISAL_ACTIONS}. */
export type AppraisalAction = (typeof APPRAISAL_ACTIONS)[number]

/**
 * How somebody stands to one appraisal: the appraised person, the head who appraises him, whoever proposes for the
 * agency (its head or the personnel body), whoever gives out the places (the personnel body), the competent person.
 */
export const APPRAISAL_PARTS = ['self', 'reviewer', 'proposer', 'allocator', 'decider'] as const
/** See {@link APPRAISAL_PARTS}. */
export type AppraisalPart = (typeof APPRAISAL_PARTS)[number]
