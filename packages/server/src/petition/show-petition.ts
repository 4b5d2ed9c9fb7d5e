import type { Petition, PetitionRow } from '@thuoc-do/contract'
import { isPetitionOver, petitionActionsFor, type PetitionRule, type WorkingCalendar } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { limitReply, petitionRules, resolvingLimit, standingIn, type Standing } from './parts.ts'
import type { PetitionDesk, PetitionRecord } from './ports.ts'

type Reading = Pick<PetitionDesk, 'store' | 'actor' | 'today' | 'petitions' | 'calendars' | 'replacements'>
type Around = { rule: PetitionRule; calendar: WorkingCalendar; today: string; standing: Standing }

function presentRow(petition: PetitionRecord, { rule, calendar, today, standing }: Around): PetitionRow {
  const over = isPetitionOver(petition.stage)
  const limit = over ? null : resolvingLimit(rule, petition.filedOn, calendar)
  return {
    id: petition.id,
    appraisalId: petition.appraisalId,
    fullName: petition.fullName,
    postTitle: petition.postTitle,
    unitName: petition.unitName,
    agencyId: petition.agencyId,
    agencyName: petition.agencyName,
    roundName: petition.roundName,
    number: petition.number,
    level: petition.level,
    filedOn: petition.filedOn,
    stage: petition.stage,
    endedOn: petition.endedOn,
    resolveBy: limitReply(limit, today, calendar),
    waitsForMe: petitionActionsFor(petition.stage, standing.parts).has('uphold'),
  }
}

/** Petitions the caller may see, those that are open first: his own, and those of agencies he acts for. */
export async function listPetitions(
  desk: Reading,
  appraisalId: number | null = null,
): Promise<Answer<{ rows: PetitionRow[] }>> {
  const calendar = await desk.calendars.calendar()
  const [rules, standing] = [petitionRules(desk), standingIn(desk)]
  const rows: PetitionRow[] = []
  for (const petition of await desk.petitions.list(appraisalId)) {
    const around = { rule: await rules(petition.roundId), calendar, today: desk.today }
    rows.push(presentRow(petition, { ...around, standing: await standing(petition) }))
  }
  return done({ rows })
}

/** Whether the answer came within the limit; null while there is none, or where the instrument sets no limit. */
function inTime({ endedOn, answeredBy, filedOn }: PetitionRecord, { rule, calendar }: Around): boolean | null {
  const limit = resolvingLimit(rule, filedOn, calendar)
  return endedOn === null || answeredBy === null || limit === null ? null : endedOn <= limit.on
}

/** One petition with everything said about it, and what the caller may do. */
export async function showPetition(desk: Reading, id: number): Promise<Answer<Petition>> {
  const petition = await desk.petitions.find(id, false)
  if (petition === undefined) return refuse('not-found', 'no-such-record')
  const around: Around = {
    rule: await petitionRules(desk)(petition.roundId),
    calendar: await desk.calendars.calendar(),
    today: desk.today,
    standing: await standingIn(desk)(petition),
  }
  const entries = await desk.petitions.entries(id)
  const names = await desk.petitions.names(entries.map(({ account }) => account))
  const can = petitionActionsFor(petition.stage, around.standing.parts)
  const items = petition.stage === 'replaced' ? await desk.replacements.items(petition.appraisalId) : []
  const replacing = items.find(({ replacesDecisionId }) => replacesDecisionId === petition.decisionId)?.decided
  return done({
    ...presentRow(petition, around),
    version: petition.version,
    answeredInTime: inTime(petition, around),
    answeredBy: petition.answeredBy,
    replacedBy:
      replacing === undefined
        ? null
        : { number: replacing.decision.number, on: replacing.decision.on, level: replacing.level },
    entries: entries.map(({ account, at, ...entry }) => ({
      ...entry,
      by: names.get(account) ?? '',
      at: at.toISOString(),
    })),
    can: {
      say: can.has('say'),
      recordMeeting: can.has('say') && !around.standing.parts.has('petitioner'),
      uphold: can.has('uphold'),
      replace: can.has('replace'),
      withdraw: can.has('withdraw'),
    },
  })
}
