import { countedStageSchema, type AgencyProgress } from '@thuoc-do/contract'
import { dueDayOf } from '@thuoc-do/domain'
import type { NewNotice } from '../notices/index.ts'
import type { Actor } from '../platform/actor.ts'
import { dayOf, done, refuse, type Answer } from '../platform/transaction.ts'
import { personnelOf } from './dossier-notices.ts'
import type { Desk, DossierStanding, Holdup, RoundRules, UnitCount } from './ports.ts'

type Following = Pick<Desk, 'store' | 'actor' | 'today'>

/** What the caller may do with the way of an agency's dossier, from his relations of today. */
export function followPart(actor: Actor, agencyId: number) {
  const over = actor.relations.filter(
    ({ role, units }) => (role === 'head' || role === 'personnel') && units.has(agencyId),
  )
  return {
    /** Personnel officer or head of the agency itself. */
    agency: over.find(({ unitId }) => unitId === agencyId) ?? null,
    /** Personnel officer or head of a unit above. */
    superior: over.find(({ unitId }) => unitId !== agencyId) ?? null,
  }
}

/** Finds how far a dossier is; one outside the caller's reach is answered like one that does not exist. */
export async function findStanding(
  { store }: Following,
  roundId: number,
  agencyId: number,
): Promise<Answer<{ round: RoundRules; standing: DossierStanding }>> {
  const round = await store.round(roundId)
  const standing = round && (await store.standing(round, agencyId))
  if (round === undefined || standing === undefined) return refuse('not-found', 'no-such-record')
  return done({ round, standing })
}

function unitsOf(counts: readonly UnitCount[]): AgencyProgress['units'] {
  return [...Map.groupBy(counts, ({ unitId }) => unitId)].map(([unitId, found]) => ({
    unitId,
    unitName: found[0]?.unitName ?? '',
    counts: Object.fromEntries(
      countedStageSchema.options.map((stage) => [
        stage,
        found.reduce((sum, row) => (row.stage === stage ? sum + row.people : sum), 0),
      ]),
    ) as AgencyProgress['units'][number]['counts'],
  }))
}

/**
 * How far one agency is: numbers by unit and stage for whoever has it in his reach, names of whom it waits for only where
 * he sees the forms, and what he may do.
 */
export async function showProgress(
  desk: Following,
  roundId: number,
  agencyId: number,
): Promise<Answer<AgencyProgress>> {
  const found = await findStanding(desk, roundId, agencyId)
  if (!found.ok) return found
  const { round, standing } = found.value
  const { store, actor, today } = desk
  const { agency, superior } = followPart(actor, agencyId)
  const holdups = standing.contentsOpen ? await store.holdups(round, agencyId) : []
  const deadline = dueDayOf(round.published.document, round)
  const open = standing.stage !== 'decided'
  return done({
    roundId,
    agencyId,
    agencyName: standing.agencyName,
    stage: standing.stage,
    version: standing.version,
    handedInAt: standing.handedInAt?.toISOString() ?? null,
    returnReason: standing.returnReason,
    lockedAt: standing.lockedAt?.toISOString() ?? null,
    contentsOpen: standing.contentsOpen,
    deadline,
    overdue: open && deadline !== null && today > deadline,
    units: unitsOf(await store.unitCounts(round, agencyId)),
    holdups,
    can: {
      remind: open && (agency ?? superior) !== null,
      lock: open && standing.lockedAt === null && (agency ?? superior) !== null,
      unlock: standing.lockedAt !== null && superior !== null,
      handIn: agency !== null && standing.handedInAt === null && standing.stage !== 'collecting',
      returnToAgency: superior !== null && open && standing.handedInAt !== null,
    },
  })
}

function reminderOf({ waits }: Holdup, standing: DossierStanding): Omit<NewNotice, 'to'> {
  const params = { round: standing.roundName }
  const object = `round/${standing.roundId}`
  return waits === 'self-scoring'
    ? { kind: 'form-reminder', object, params, link: '/appraisals' }
    : { kind: 'review-reminder', object, params, link: '/unit' }
}

/** Whom a reminder goes to: the people who hold the agency up, or, where only numbers are seen, those who answer for it. */
async function toRemind(desk: Desk, standing: DossierStanding, holdups: readonly Holdup[]): Promise<NewNotice[]> {
  if (holdups.length > 0) return holdups.map((holdup) => ({ ...reminderOf(holdup, standing), to: [holdup.personId] }))
  const officers = await desk.officers(standing.agencyId)
  const own = officers.filter(({ steps }) => steps === 0)
  const to = own.length > 0 ? own.map(({ personId }) => personId) : personnelOf(officers)
  return [
    {
      to: [...new Set(to)],
      kind: 'dossier-reminder',
      object: `dossier/${standing.roundId}/${standing.agencyId}`,
      params: { round: standing.roundName, agency: standing.agencyName },
      link: `/rounds/${standing.roundId}`,
    },
  ]
}

/** Reminds whoever holds an agency up, on record, at most once a day each; answers how many were told. */
export async function remindAgency(
  desk: Desk,
  roundId: number,
  agencyId: number,
): Promise<Answer<{ reminded: number; already: number }>> {
  const found = await findStanding(desk, roundId, agencyId)
  if (!found.ok) return found
  const { round, standing } = found.value
  const { agency, superior } = followPart(desk.actor, agencyId)
  const relation = agency ?? superior
  if (relation === null) return refuse('forbidden', 'not-yours')
  if (standing.stage === 'decided') return refuse('refused', 'dossier-wrong-stage', '', { stage: standing.stage })
  const holdups = standing.contentsOpen ? await desk.store.holdups(round, agencyId) : []
  const deadline = dueDayOf(round.published.document, round)
  const notices = await toRemind(desk, standing, holdups)
  const people = [...new Set(notices.flatMap(({ to }) => to))].filter((id) => id !== desk.actor.personId)
  const days = await desk.store.remindedOn(roundId, people)
  const fresh = people.filter((id) => days.get(id) !== dayOf(desk.now))
  if (fresh.length > 0)
    await desk.record(
      fresh.map((personId) => ({
        action: 'round.reminded',
        role: relation.role,
        object: { kind: 'round-reminder', id: `${roundId}/${personId}` },
        unitId: agencyId,
        personId,
        before: null,
        after: { agency: agencyId },
      })),
    )
  await desk.notify(
    notices.map((notice) => ({ ...notice, deadline, to: notice.to.filter((id) => fresh.includes(id)) })),
  )
  return done({ reminded: fresh.length, already: people.length - fresh.length })
}
