import type { TodayItem } from '@thuoc-do/contract'
import type { IsoDate, WorkingCalendar } from '@thuoc-do/domain'
import { limitFrom, type Limit, type OwnResult } from '../petition/index.ts'
import type { RoundFacts, WaitingPetition } from './ports.ts'

type Around = {
  rounds: ReadonlyMap<number, RoundFacts>
  calendar: WorkingCalendar
  today: IsoDate
}

const dueOf = (limit: Limit) => ({
  by: limit?.by ?? null,
  overdue: limit?.standing.state === 'overdue',
  left: limit?.standing.left ?? null,
})

/** Petitions to answer, and the caller's own with the day by which they have to be answered. */
export function petitionItems(petitions: readonly WaitingPetition[], around: Around): TodayItem[] {
  return petitions.flatMap((petition): TodayItem[] => {
    const { id: petitionId, as, fullName, agencyName, number, filedOn } = petition
    const round = around.rounds.get(petition.roundId)
    if (round === undefined) return []
    const due = dueOf(limitFrom(round.rules.petition.resolvingWorkingDays, filedOn, around))
    const roundName = round.name
    return as === 'own'
      ? [{ kind: 'own-petition', petitionId, roundName, number, ...due }]
      : [{ kind: 'petition', petitionId, fullName, agencyName, roundName, ...due }]
  })
}

/** Results about which the caller may still petition, where the rule set limits the time for it. */
export function windowItems(results: readonly OwnResult[], around: Around): TodayItem[] {
  return results.flatMap(({ appraisalId, roundId, number, noticedOn }): TodayItem[] => {
    const round = around.rounds.get(roundId)
    const limit = round === undefined ? null : limitFrom(round.rules.petition.filingWorkingDays, noticedOn, around)
    if (round === undefined || limit === null || limit.standing.state === 'overdue') return []
    return [{ kind: 'petition-window', appraisalId, roundName: round.name, number, ...dueOf(limit) }]
  })
}
