/** Where a petition about a decided level stands. The last three are its end. */
export const PETITION_STAGES = ['filed', 'dialogue', 'upheld', 'replaced', 'withdrawn'] as const
/** See {@link PETITION_STAGES}. */
export type PetitionStage = (typeof PETITION_STAGES)[number]

/** Everything that can be done to a petition once it is filed. */
export const PETITION_ACTIONS = ['say', 'uphold', 'replace', 'withdraw'] as const
/** See {@link PETITION_ACTIONS}. */
export type PetitionAction = (typeof PETITION_ACTIONS)[number]

/**
 * How somebody stands to a petition: the person whose level it is about, somebody competent to decide that level (who
 * would sign it today, or the level right above), the personnel body that advises them.
 */
export const PETITION_PARTS = ['petitioner', 'competent', 'personnel'] as const
/** See {@link PETITION_PARTS}. */
export type PetitionPart = (typeof PETITION_PARTS)[number]
