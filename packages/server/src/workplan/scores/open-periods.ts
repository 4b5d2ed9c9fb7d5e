import type { openPeriodsSchema } from '@thuoc-do/contract'
import { daysOf, isWorkPeriod, type WorkPeriod } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { JobEnd, JobRun } from '../../platform/jobs/runner.ts'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { personnelUnits } from './part.ts'
import type { FormSkipReason, PeriodStore, SkippedPerson } from './period-ports.ts'
import { openingProblems } from './opening-problems.ts'
import { planForms, type FormPlan } from './plan-forms.ts'
import type { Desk } from './ports.ts'
import { refreshLeaders, refreshScores } from './refresh.ts'

/** Makes a desk in a transaction of a job. */
export type PeriodDesk = (tx: Tx, actor: Actor, requestId: string) => Desk<PeriodStore>

/** What opening and recomputing are asked for. */
export type PeriodRequest = z.output<typeof openPeriodsSchema>

type Counts = { opened: number; already: number; moved: number; skipped: readonly SkippedPerson[] }

const NOTHING: Counts = { opened: 0, already: 0, moved: 0, skipped: [] }
/** So many of the people left out are named in the job's result; the events name all of them. */
const MOST_NAMED = 500

/** A period that callers have checked. */
export function periodOf(text: string): WorkPeriod {
  if (!isWorkPeriod(text)) throw new Error(`not a period: ${text}`)
  return text
}

/** Queues the job for whoever is the personnel body of every agency named. */
export async function requestPeriods(
  actor: Actor,
  request: PeriodRequest,
  enqueue: (request: PeriodRequest) => Promise<string>,
): Promise<Answer<{ jobId: string }>> {
  const mine = personnelUnits(actor)
  if (mine.size === 0) return refuse('forbidden', 'work-period-needs-personnel-body')
  const problems = request.agencyIds.flatMap((id, at) =>
    mine.has(id) ? [] : [{ code: 'agency-not-in-reach' as const, path: `body.agencyIds.${at}` }],
  )
  if (problems.length > 0) return refuseAll('unusable', problems)
  return done({ jobId: await enqueue(request) })
}

/**
 * The same for opening, which is refused where the agency has a period open that covers the same months, or counts the
 * month for nobody.
 */
export async function requestOpening(
  store: PeriodStore,
  actor: Actor,
  request: PeriodRequest,
  enqueue: (request: PeriodRequest) => Promise<string>,
): Promise<Answer<{ jobId: string }>> {
  const mine = personnelUnits(actor)
  const { period: text, agencyIds } = request
  const problems = await openingProblems(
    store,
    periodOf(text),
    agencyIds.filter((id) => mine.has(id)),
    (id) => `body.agencyIds.${agencyIds.indexOf(id)}`,
  )
  return problems.length > 0 ? refuseAll('refused', problems) : requestPeriods(actor, request, enqueue)
}

/** Opens one agency's part in the present transaction. Doing it again adds who is missing and changes nothing else. */
async function openAgencyPeriod(desk: Desk<PeriodStore>, period: WorkPeriod, plan: FormPlan): Promise<Answer<Counts>> {
  const { store } = desk
  const { agencyId, forms } = plan
  if (agencyId === null) return done({ ...NOTHING, skipped: plan.skipped })
  const before = await store.period(agencyId, period)
  const problems = before?.state === 'locked' ? [] : await openingProblems(store, period, [agencyId], () => '')
  if (problems.length > 0) return refuseAll('refused', problems)
  const record = before ?? (await store.ensure(agencyId, period))
  const known = await store.scoredAmong(
    period,
    forms.map(({ personId }) => personId),
  )
  const fresh = forms.filter(({ personId }) => !known.has(personId))
  const locked = record.state === 'locked'
  const moved = locked
    ? []
    : await store.followMoves(
        agencyId,
        period,
        forms.filter(({ personId }) => known.has(personId)),
      )
  const elsewhere = forms.filter(
    ({ personId }) => known.has(personId) && known.get(personId) !== agencyId && !moved.includes(personId),
  )
  const added = locked || fresh.length === 0 ? [] : await store.addForms(agencyId, period, fresh)
  const left = (people: readonly { personId: number; unitId: number }[], reason: FormSkipReason): SkippedPerson[] =>
    people.map(({ personId, unitId }) => ({ personId, unitId, reason }))
  const skipped = [
    ...plan.skipped,
    ...left(elsewhere, 'scored-in-other-agency'),
    ...(locked ? left(fresh, 'score-period-is-locked') : []),
  ]
  const touched = [...added, ...moved].toSorted((a, b) => a - b)
  await refreshScores(store, period, touched)
  if (touched.length > 0) await refreshLeaders(store, period, touched, touched)
  if (before === undefined || touched.length > 0)
    await desk.record([
      {
        action: 'work-period.opened',
        role: 'personnel',
        object: { kind: 'work-period', id: `${agencyId}/${period}` },
        unitId: agencyId,
        personId: null,
        before: before ?? null,
        after: { people: added, moved, skipped: skipped.map(({ personId, reason }) => [personId, reason]) },
      },
    ])
  const already = forms.length - fresh.length - elsewhere.length - moved.length
  return done({ opened: added.length, already, moved: moved.length, skipped })
}

function together(a: Counts, b: Counts): Counts {
  return {
    opened: a.opened + b.opened,
    already: a.already + b.already,
    moved: a.moved + b.moved,
    skipped: [...a.skipped, ...b.skipped],
  }
}

function reasonsOf(skipped: readonly SkippedPerson[]): Record<string, number> {
  const groups = Map.groupBy(skipped, ({ reason }) => reason)
  return Object.fromEntries([...groups].map(([reason, people]) => [reason, people.length]))
}

/** Opens a period for agencies, each in a transaction of its own: a crash loses at most the agency at hand. */
export async function openPeriods(
  deskOf: PeriodDesk,
  run: Pick<JobRun, 'read' | 'change' | 'progress' | 'requestId'>,
  request: PeriodRequest,
): Promise<JobEnd> {
  const period = periodOf(request.period)
  const { from, to } = daysOf(period)
  const wanted = new Set(request.agencyIds)
  const planned = await run.read(async (tx, actor) => {
    const { store } = deskOf(tx, actor, run.requestId)
    const mine = personnelUnits(actor)
    const people = (await store.people(from, to)).filter(({ unitId }) => mine.has(unitId))
    const partyMembers = await store.partyMembers(to)
    const rules = { on: to, sets: await store.allSets(), adoptions: await store.adoptions(), partyMembers }
    const plans = planForms(rules, await store.tree(to), people)
    const known = new Map(plans.map((plan) => [plan.agencyId, plan]))
    return done(
      [...wanted]
        .filter((id) => mine.has(id))
        .map((agencyId): FormPlan => known.get(agencyId) ?? { agencyId, forms: [], skipped: [] }),
    )
  })
  if (!planned.ok) return { ok: false, problems: planned.problems }
  const total = planned.value.reduce((sum, { forms, skipped }) => sum + forms.length + skipped.length, 0)
  let [counts, finished]: [Counts, number] = [NOTHING, 0]
  run.progress(0, total, 'opening')
  for (const plan of planned.value) {
    const answer = await run.change(async (tx, actor) => {
      const lost = plan.agencyId !== null && !personnelUnits(actor).has(plan.agencyId)
      if (lost) return refuse('forbidden', 'work-period-needs-personnel-body')
      return openAgencyPeriod(deskOf(tx, actor, run.requestId), period, plan)
    })
    if (!answer.ok) return { ok: false, problems: answer.problems }
    counts = together(counts, answer.value)
    finished += plan.forms.length + plan.skipped.length
    run.progress(finished, total, 'opening')
  }
  const named = counts.skipped.slice(0, MOST_NAMED)
  const names = await run.read(async (tx, actor) =>
    done(await deskOf(tx, actor, run.requestId).store.names(named.map(({ personId }) => personId))),
  )
  if (!names.ok) return { ok: false, problems: names.problems }
  const { opened, already, moved, skipped } = counts
  const left = named.map(({ personId, reason }) => ({ personId, fullName: names.value.get(personId) ?? '', reason }))
  return {
    ok: true,
    result: { period, opened, already, moved, skipped: skipped.length, reasons: reasonsOf(skipped), left },
  }
}

/** Computes every score of a period anew that is not confirmed, agency by agency. */
export async function recomputeScores(
  deskOf: PeriodDesk,
  run: Pick<JobRun, 'read' | 'change' | 'progress' | 'requestId'>,
  request: PeriodRequest,
): Promise<JobEnd> {
  const period = periodOf(request.period)
  const planned = await run.read(async (tx, actor) => {
    const { store } = deskOf(tx, actor, run.requestId)
    const mine = personnelUnits(actor)
    const plans: { agencyId: number; people: readonly number[] }[] = []
    for (const agencyId of request.agencyIds.filter((id) => mine.has(id)))
      plans.push({ agencyId, people: await store.unconfirmed(agencyId, period) })
    return done(plans)
  })
  if (!planned.ok) return { ok: false, problems: planned.problems }
  const total = planned.value.reduce((sum, { people }) => sum + people.length, 0)
  let computed = 0
  run.progress(0, total, 'computing')
  for (const { agencyId, people } of planned.value) {
    const answer = await run.change(async (tx, actor) => {
      if (!personnelUnits(actor).has(agencyId)) return refuse('forbidden', 'work-period-needs-personnel-body')
      const desk = deskOf(tx, actor, run.requestId)
      const count = await refreshScores(desk.store, period, people)
      await desk.record([
        {
          action: 'work-period.recomputed',
          role: 'personnel',
          object: { kind: 'work-period', id: `${agencyId}/${period}` },
          unitId: agencyId,
          personId: null,
          before: null,
          after: { computed: count },
        },
      ])
      return done(count)
    })
    if (!answer.ok) return { ok: false, problems: answer.problems }
    computed += answer.value
    run.progress(computed, total, 'computing')
  }
  return { ok: true, result: { period, computed } }
}
