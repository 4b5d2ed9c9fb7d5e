import type { PetitionPart, PetitionRule, TimeLimit, WorkingCalendar } from '@thuoc-do/domain'
import { deadlineOf, standingOf, type IsoDate } from '@thuoc-do/domain'
import type { DeadlineReply } from '@thuoc-do/contract'
import { competentHeads, decidersUnder } from '../classification/index.ts'
import type { PetitionDesk, PetitionRecord } from './ports.ts'

/** How the caller stands to a petition, and the post he would answer it in. */
export type Standing = { parts: ReadonlySet<PetitionPart>; title: string | null }

type Reading = Pick<PetitionDesk, 'store' | 'actor' | 'today'>

/** Tells how the caller stands to petitions; each agency's heads are looked up once. */
export function standingIn({ store, actor, today }: Reading): (petition: PetitionRecord) => Promise<Standing> {
  const upward = new Map<number, ReturnType<typeof store.unitsUpward>>()
  const rounds = new Map<number, ReturnType<typeof store.round>>()
  return async (petition) => {
    const { agencyId, personId, roundId } = petition
    const reading = rounds.get(roundId) ?? store.round(roundId)
    rounds.set(roundId, reading)
    const round = await reading
    const above = upward.get(agencyId) ?? store.unitsUpward(agencyId, today)
    upward.set(agencyId, above)
    const head = competentHeads(petition, round === undefined ? [] : decidersUnder(round, await above)).find(
      (known) => known.personId === actor.personId,
    )
    const personnel = actor.relations.some(({ role, units }) => role === 'personnel' && units.has(agencyId))
    const parts = new Set<PetitionPart>()
    if (personId === actor.personId) parts.add('petitioner')
    if (head !== undefined) parts.add('competent')
    if (personnel) parts.add('personnel')
    return { parts, title: head?.title ?? null }
  }
}

/** The rule of the round's own set on petitions, each round read once. */
export function petitionRules({ store }: Pick<PetitionDesk, 'store'>): (roundId: number) => Promise<PetitionRule> {
  const known = new Map<number, ReturnType<typeof store.round>>()
  return async (roundId) => {
    const reading = known.get(roundId) ?? store.round(roundId)
    known.set(roundId, reading)
    const round = await reading
    if (round === undefined) throw new Error(`no round ${roundId}`)
    return round.published.document.petition
  }
}

/** The limit for answering a petition, from the day it was received. */
export const resolvingLimit = (rule: PetitionRule, filedOn: IsoDate, calendar: WorkingCalendar): TimeLimit | null =>
  deadlineOf(rule.resolvingWorkingDays, filedOn, calendar)

/** A time limit as it stands today. */
export function limitReply(limit: TimeLimit | null, today: string, calendar: WorkingCalendar): DeadlineReply | null {
  if (limit === null) return null
  const { on, workingDays, citation, unkeptYears } = limit
  return {
    on,
    workingDays,
    citation: `${citation.instrument}, ${citation.article}`,
    unkeptYears: [...unkeptYears],
    ...standingOf(limit, today as IsoDate, calendar),
  }
}
