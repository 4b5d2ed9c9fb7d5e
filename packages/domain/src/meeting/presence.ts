import { compare, decimal, exact, HUNDRED, multiply, type Exact } from '../kernel/index.ts'

/** How somebody invited took part; `written` is an opinion in writing instead of presence. */
export const PRESENCES = ['unmarked', 'present', 'written', 'excused', 'absent'] as const
/** See {@link PRESENCES}. */
export type Presence = (typeof PRESENCES)[number]

/** Where a quorum comes from: the rule set, the office itself, or nowhere, in which case there is none. */
export type QuorumSource = 'none' | 'rule' | 'office'

/** How many came, exactly, and whether that is enough. */
export type Attendance = {
  readonly convened: number
  readonly present: number
  readonly written: number
  readonly unmarked: number
  /** Present of those convened; null when nobody is convened. */
  readonly share: Exact | null
  /** Null where no quorum is set: then nobody may say that there was one. */
  readonly quorumMet: boolean | null
}

/**
 * Counts who came. Only presence counts for a quorum, an opinion in writing does not.
 * @param quorumPercent decimal text, at least so many percent of those convened; null when none is set
 */
export function attendanceOf(presences: readonly Presence[], quorumPercent: string | null): Attendance {
  const count = (wanted: Presence) => presences.filter((presence) => presence === wanted).length
  const [convened, present] = [presences.length, count('present')]
  return {
    convened,
    present,
    written: count('written'),
    unmarked: count('unmarked'),
    share: convened === 0 ? null : exact(present, convened),
    quorumMet:
      quorumPercent === null
        ? null
        : convened > 0 && compare(multiply(exact(present, convened), HUNDRED), decimal(quorumPercent)) >= 0,
  }
}
