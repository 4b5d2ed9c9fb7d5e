/**
 * The outcome of a classification. The first four are the levels of the regulations, best first. `not-rated` is a
 * decision of the law (for example too few months worked); `insufficient-data` means that a needed fact is missing and
 * must never be read as a bad result.
 */
export type Level = 'outstanding' | 'good' | 'satisfactory' | 'unsatisfactory' | 'not-rated' | 'insufficient-data'

/** A level a person can be given by the regulations. */
export type RatedLevel = Exclude<Level, 'not-rated' | 'insufficient-data'>

/** The rated levels, best first. */
export const RATED_LEVELS: readonly RatedLevel[] = ['outstanding', 'good', 'satisfactory', 'unsatisfactory']

/** Every outcome, rated levels first, best first. */
export const LEVELS: readonly Level[] = [...RATED_LEVELS, 'not-rated', 'insufficient-data']

/** Whether the outcome is one of the four levels that can be compared. */
export function isRated(level: Level): level is RatedLevel {
  return level !== 'not-rated' && level !== 'insufficient-data'
}

/** Negative when `a` is the lower level, positive when it is the higher one, 0 when they are the same. */
export function compareLevels(a: RatedLevel, b: RatedLevel): number {
  return RATED_LEVELS.indexOf(b) - RATED_LEVELS.indexOf(a)
}

/** Whether `level` is `floor` or better; an unrated outcome is never at least anything. */
export function isAtLeast(level: Level, floor: RatedLevel): boolean {
  return isRated(level) && compareLevels(level, floor) >= 0
}

/** The lower of two levels, as a cap applies it (a head is never rated above the collective). */
export function lowerLevel(a: RatedLevel, b: RatedLevel): RatedLevel {
  return compareLevels(a, b) <= 0 ? a : b
}
