import type { PetitionStanding } from '@thuoc-do/contract'
import { deadlineOf, mayFile, type FilingFacts, type IsoDate, type PetitionRule } from '@thuoc-do/domain'
import { commitTo } from '../platform/commitment.ts'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { limitReply, petitionRules, resolvingLimit } from './parts.ts'
import { answerersOf, petitionNotice } from './petition-notices.ts'
import type { NoticedResult, PetitionDesk } from './ports.ts'
import { listPetitions } from './show-petition.ts'

type Reading = Pick<PetitionDesk, 'store' | 'actor' | 'today' | 'petitions' | 'calendars' | 'replacements'>
type Weighed = { result: NoticedResult; rule: PetitionRule; facts: FilingFacts }

async function weighed(desk: Reading, appraisalId: number): Promise<Answer<Weighed>> {
  const result = await desk.petitions.result(appraisalId)
  if (result === undefined) return refuse('not-found', 'no-such-record')
  const { inForce } = result
  const rule = await petitionRules(desk)(result.roundId)
  const calendar = await desk.calendars.calendar()
  const earlier = await desk.petitions.list(appraisalId)
  const deadline = inForce === null ? null : deadlineOf(rule.filingWorkingDays, inForce.noticedOn, calendar)
  return done({
    result,
    rule,
    facts: {
      own: result.personId === desk.actor.personId,
      decided: inForce !== null,
      deadline,
      today: desk.today as IsoDate,
      earlier: earlier.filter(({ decisionId }) => decisionId === inForce?.decisionId).map(({ stage }) => stage),
    },
  })
}

const cited = ({ citation }: PetitionRule['filingWorkingDays']): string => `${citation.instrument}, ${citation.article}`

/** What may be done about a result: the limit for filing, how long an answer takes, petitions so far. */
export async function showStanding(desk: Reading, appraisalId: number): Promise<Answer<PetitionStanding>> {
  const found = await weighed(desk, appraisalId)
  if (!found.ok) return found
  const { facts, rule } = found.value
  const allowed = mayFile(facts)
  const petitions = await listPetitions(desk, appraisalId)
  if (!petitions.ok) return petitions
  return done({
    fileBy: limitReply(facts.deadline, desk.today, await desk.calendars.calendar()),
    filingCitation: cited(rule.filingWorkingDays),
    resolvingWorkingDays: rule.resolvingWorkingDays.value,
    resolvingCitation: cited(rule.resolvingWorkingDays),
    mayFile: allowed.ok,
    problems: allowed.ok
      ? []
      : allowed.problems.map(({ code, params }) => ({ code, ...(params && { params: { ...params } }) })),
    petitions: petitions.value.rows,
  })
}

/**
 * Files a petition about the decision in force, from the notice on the person's page (Decree 335 Điều 22): what he says
 * is kept word for word, today is the day of receipt, and the limit for answering begins to run tomorrow.
 */
export async function filePetition(
  desk: PetitionDesk,
  act: { appraisalId: number; text: string },
): Promise<Answer<{ id: number }>> {
  const found = await weighed(desk, act.appraisalId)
  if (!found.ok) return found
  const { result, facts } = found.value
  const allowed = mayFile(facts)
  if (!allowed.ok) return refuseAll('refused', allowed.problems)
  if (result.inForce === null) return refuse('refused', 'petition-no-decision')
  const { decisionId } = result.inForce
  const id = await desk.petitions.add(result, decisionId, facts.today)
  if (id === undefined) return refuse('refused', 'petition-open-already')
  const text = commitTo(act.text)
  const entry = await desk.petitions.addEntry({
    petitionId: id,
    kind: 'filed',
    part: 'petitioner',
    account: desk.actor.userId,
    at: desk.now,
    meeting: null,
    text,
  })
  await desk.record([
    {
      action: 'petition.filed',
      role: 'self',
      object: { kind: 'petition', id: String(id) },
      unitId: result.agencyId,
      personId: result.personId,
      before: null,
      after: { stage: 'filed', appraisal: act.appraisalId, decision: decisionId, entry, text: text.commitment },
    },
  ])
  const limit = resolvingLimit(found.value.rule, facts.today, await desk.calendars.calendar())
  const to = answerersOf(result, await desk.officers(result.agencyId))
  await desk.notify([petitionNotice({ ...result, id }, 'petition-to-answer', to, limit?.on ?? null)])
  return done({ id })
}
