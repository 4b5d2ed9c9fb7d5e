import type { TodayItem } from '@thuoc-do/contract'
import { meetingStep, opinionsAsked, type CallersMeeting, type WithoutOpinion } from '../meeting/index.ts'
import type { RoundFacts } from './ports.ts'

/** Meetings that wait for the caller, on their day. */
export function meetingItems(meetings: readonly CallersMeeting[], today: string): TodayItem[] {
  return meetings.flatMap((meeting): TodayItem[] => {
    const step = meetingStep(meeting, today)
    const { id: meetingId, title, place, startsAt, day } = meeting
    return step === null
      ? []
      : [
          {
            kind: 'meeting',
            step,
            meetingId,
            title,
            place,
            startsAt: startsAt.toISOString(),
            by: day,
            overdue: day < today,
          },
        ]
  })
}

/** Rounds in which the opinion of the caller's Party committee is still missing, each with on how many people. */
export function opinionItems(
  found: readonly WithoutOpinion[],
  rounds: ReadonlyMap<number, RoundFacts>,
  today: string,
): TodayItem[] {
  return [...Map.groupBy(found, ({ roundId }) => roundId)].flatMap(([roundId, rows]): TodayItem[] => {
    const round = rounds.get(roundId)
    const people = round === undefined ? 0 : opinionsAsked(round.rules, rows)
    if (round === undefined || people === 0) return []
    const { by, name: roundName } = round
    return [{ kind: 'party-opinion', roundId, roundName, people, by, overdue: by !== null && by < today }]
  })
}
