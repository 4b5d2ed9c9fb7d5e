import type { z } from 'zod'
import type { enterPartyOpinionsSchema, PartyOpinionRow } from '@thuoc-do/contract'
import { asksPartyOpinion, stepsUnder } from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import { UNRATED } from './asked.ts'
import { commit } from './commitment.ts'
import type { PartyOpinionDesk } from './ports.ts'

/** Units for whose Party committee the caller stands. */
export const committeeUnits = ({ actor }: Pick<PartyOpinionDesk, 'actor'>): ReadonlySet<number> =>
  new Set(actor.relations.filter(({ role }) => role === 'party-committee').flatMap(({ units }) => [...units]))

/** People of a round on whom the Party committee gives its opinion, within the caller's reach. */
export async function listPartyOpinions(
  desk: PartyOpinionDesk,
  roundId: number,
): Promise<Answer<{ rows: PartyOpinionRow[]; can: { enter: boolean } }>> {
  const round = await desk.store.round(roundId)
  if (round === undefined) return refuse('not-found', 'no-such-record')
  const steps = stepsUnder(round.published.document)
  const forms = (await desk.store.formsIn(roundId, desk.actor.units)).filter(
    (form) => !UNRATED.has(form.stage) && asksPartyOpinion(steps(form)),
  )
  const latest = await desk.store.latest(forms.map(({ appraisalId }) => appraisalId))
  const given = new Map(latest.map((one) => [one.appraisalId, one]))
  const files = await desk.store.files(latest.map(({ id }) => id))
  return done({
    rows: forms.map(({ appraisalId, personId, fullName, postTitle, unitName }) => {
      const opinion = given.get(appraisalId)
      return {
        appraisalId,
        fullName,
        postTitle,
        unitName,
        own: personId === desk.actor.personId,
        opinion: opinion
          ? {
              id: opinion.id,
              document: opinion.document,
              on: opinion.on,
              content: opinion.content,
              by: opinion.by,
              at: opinion.at.toISOString(),
              versions: opinion.versions,
              files: files
                .filter(({ opinionId }) => opinionId === opinion.id)
                .map(({ id, name, size, at }) => ({ id, name, size, at })),
            }
          : null,
      }
    }),
    can: { enter: committeeUnits(desk).size > 0 },
  })
}

/** Enters what one document of the committee says of people. A later document corrects an earlier one. */
export async function enterPartyOpinions(
  desk: PartyOpinionDesk,
  input: z.output<typeof enterPartyOpinionsSchema>,
): Promise<Answer<{ entered: number }>> {
  const units = committeeUnits(desk)
  if (units.size === 0) return refuse('forbidden', 'party-opinion-needs-committee')
  const round = await desk.store.round(input.roundId)
  if (round === undefined) return refuse('not-found', 'no-such-record')
  const steps = stepsUnder(round.published.document)
  const forms = new Map((await desk.store.formsIn(input.roundId, [...units])).map((form) => [form.appraisalId, form]))
  const problems: ServerProblem[] = []
  const rows = input.opinions.flatMap(({ appraisalId, content }, at) => {
    const form = forms.get(appraisalId)
    const path = `body.opinions[${at}]`
    if (form === undefined) problems.push({ code: 'party-opinion-needs-committee', path })
    else if (form.personId === desk.actor.personId) problems.push({ code: 'party-opinion-own', path })
    else if (UNRATED.has(form.stage) || !asksPartyOpinion(steps(form)))
      problems.push({ code: 'party-opinion-not-asked', path, params: { name: form.fullName } })
    else if (form.stage === 'decided') problems.push({ code: 'already-decided', path })
    return form === undefined
      ? []
      : [{ appraisalId, personId: form.personId, unitId: form.unitId, content, ...commit(content) }]
  })
  if (problems.length > 0) return refuseAll('refused', problems)
  const { document, on } = input
  const made = await desk.store.add(rows, { number: document, on }, desk.actor.fullName, desk.now)
  const ids = new Map(made.map(({ id, appraisalId }) => [appraisalId, id]))
  await desk.record(
    rows.map(({ appraisalId, personId, unitId, commitment }) => ({
      action: 'party-opinion.entered',
      role: 'party-committee',
      object: { kind: 'appraisal', id: String(appraisalId) },
      unitId,
      personId,
      before: null,
      after: { id: ids.get(appraisalId) ?? null, document, on, content: commitment },
      ruleSetHash: round.published.hash,
    })),
  )
  const left = await desk.leave(
    made.map(({ id, appraisalId }) => ({
      appraisalId,
      output: 'party-opinion',
      sourceKind: 'party-opinion',
      sourceId: id,
    })),
  )
  return left.ok ? done({ entered: made.length }) : left
}
