/** Why an agency cannot leave a month out for everybody it rates. */
export type LeaveOutCode = 'only-december-left-out' | 'december-left-out-too-late'

/**
 * The year is rated before 15 December (Điều 19 khoản 2), when December has no score yet. So an agency may leave out
 * December, and only before that day; whoever rates later, by 15 January, has the twelve months of Điều 17 khoản 3.
 */
export function leaveOutRefusal(period: string, today: string): LeaveOutCode | null {
  if (!period.endsWith('-12')) return 'only-december-left-out'
  return today < `${period}-15` ? null : 'december-left-out-too-late'
}
