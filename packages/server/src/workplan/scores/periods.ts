import type { lockPeriodSchema, reopenPeriodSchema, workPeriodsSchema } from '@thuoc-do/contract'
import { agencyOf, daysOf, leaveOutRefusal, type WorkPeriod } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { openingProblems } from './opening-problems.ts'
import { personnelUnits } from './part.ts'
import type { FormOfPeriod, PeriodRecord, PeriodStore } from './period-ports.ts'
import type { Desk } from './ports.ts'
import { refreshLeaders } from './refresh.ts'

type PeriodDesk = Desk<PeriodStore>
type Named = { readonly agencyId: number; readonly period: WorkPeriod }

/** Periods of a year of the agencies the caller answers for and of his own, with the forms he sees in them. */
export async function listPeriods(
  { store, actor }: Pick<PeriodDesk, 'store' | 'actor'>,
  year: number,
  today: string,
): Promise<Answer<z.input<typeof workPeriodsSchema>>> {
  const tree = await store.tree(today)
  const mine = personnelUnits(actor)
  const agencies = actor.units.filter((id) => tree.get(id)?.kind === 'agency')
  const ownUnit = actor.personId === null ? null : await store.ownUnit(actor.personId)
  const own = ownUnit === null ? null : agencyOf(ownUnit, tree)
  const wanted = own === null || agencies.includes(own) ? agencies : [...agencies, own]
  const rows = await store.periodsOf(wanted, year)
  const leftOut = await store.leftOut(wanted, year)
  const named = (id: number) => ({ agencyId: id, agencyName: tree.get(id)?.name ?? '' })
  const mayOpen = agencies.filter((id) => mine.has(id))
  const standing = new Set(leftOut.filter(({ withdrawn }) => !withdrawn).map(({ agencyId }) => agencyId))
  const inTime = leaveOutRefusal(`${year}-12`, today) === null && today.startsWith(`${year}-`)
  return done({
    periods: rows.map(({ state, reopened: _reopened, ...row }) => {
      const answersFor = mine.has(row.agencyId)
      return {
        ...row,
        ...daysOf(row.period),
        state,
        can: { lock: answersFor && state === 'open', reopen: answersFor && state === 'locked' },
      }
    }),
    mayOpen: mayOpen.map(named),
    leftOut: leftOut.map(({ agencyId, withdrawn, ...row }) => ({
      ...row,
      ...named(agencyId),
      withdrawn,
      can: { withdraw: mine.has(agencyId) && !withdrawn },
    })),
    mayLeaveOut: inTime ? mayOpen.filter((id) => !standing.has(id)).map(named) : [],
  })
}

async function openRecord(
  { store, actor }: PeriodDesk,
  { agencyId, period }: Named,
  version: number,
  wanted: PeriodRecord['state'],
): Promise<Answer<PeriodRecord>> {
  if (!personnelUnits(actor).has(agencyId)) return refuse('forbidden', 'work-period-needs-personnel-body')
  const record = await store.period(agencyId, period)
  if (record === undefined) return refuse('not-found', 'no-such-record')
  if (record.version !== version)
    return refuse('conflict', 'work-period-changed-meanwhile', 'body.version', {
      seen: String(version),
      present: String(record.version),
    })
  if (record.state !== wanted)
    return refuse('refused', wanted === 'open' ? 'work-period-locked-already' : 'work-period-not-locked')
  return done(record)
}

/** Reasons that are given for whoever needs none, and people who need one and have none. */
function reasonProblems(
  forms: readonly FormOfPeriod[],
  given: z.output<typeof lockPeriodSchema>['unscored'],
  self: number | null,
): ServerProblem[] {
  const open = new Map(forms.filter(({ stage }) => stage !== 'confirmed').map((form) => [form.personId, form]))
  const reasons = new Set(given.map(({ personId }) => personId))
  const idle = given.flatMap(({ personId }, at): ServerProblem[] => {
    const path = `body.unscored.${at}.personId`
    if (!open.has(personId)) return [{ code: 'reason-not-needed', path }]
    return personId === self ? [{ code: 'own-file', path }] : []
  })
  const lacking = [...open.values()].flatMap(({ personId, fullName, unscoredReason }): ServerProblem[] =>
    reasons.has(personId) || unscoredReason !== null
      ? []
      : [{ code: 'score-unconfirmed', path: 'body.unscored', params: { personId: String(personId), name: fullName } }],
  )
  return [...idle, ...lacking]
}

/** Locks a period of an agency: every score is confirmed, or it is on record why there is none. */
export async function lockPeriod(
  desk: PeriodDesk,
  named: Named,
  { version, unscored }: z.output<typeof lockPeriodSchema>,
): Promise<Answer<{ version: number }>> {
  const { store, actor, record } = desk
  const found = await openRecord(desk, named, version, 'open')
  if (!found.ok) return found
  const { agencyId, period } = named
  const forms = await store.formsOf(agencyId, period)
  const problems = reasonProblems(forms, unscored, actor.personId)
  if (problems.length > 0) return refuseAll('refused', problems)
  const byPerson = new Map(forms.map((form) => [form.personId, form]))
  const left = unscored.flatMap(({ personId, reason }) => {
    const form = byPerson.get(personId)
    return form === undefined ? [] : [{ form, reason }]
  })
  if (left.length > 0) {
    await store.leaveUnscored(left.map(({ form, reason }) => ({ id: form.id, reason })))
    await refreshLeaders(
      store,
      period,
      left.map(({ form }) => form.personId),
    )
  }
  const next: PeriodRecord = { state: 'locked', reopened: found.value.reopened, version: version + 1 }
  await store.setPeriod(agencyId, period, next)
  await record([
    {
      action: 'work-period.locked',
      role: 'personnel',
      object: { kind: 'work-period', id: `${agencyId}/${period}` },
      unitId: agencyId,
      personId: null,
      before: found.value,
      after: { ...next, people: forms.length, unscored: forms.filter(({ stage }) => stage !== 'confirmed').length },
    },
    ...left.map(({ form, reason }) => ({
      action: 'period-score.left-unscored',
      role: 'personnel',
      object: { kind: 'period-score', id: String(form.id) },
      unitId: form.unitId,
      personId: form.personId,
      before: { stage: form.stage, version: form.version },
      after: { stage: form.stage, version: form.version + 1, unscored: true },
      reason,
      ruleSetHash: form.ruleSetHash,
    })),
  ])
  return done({ version: next.version })
}

/** Opens a locked period again, with a reason; from then on its confirmed scores can be returned. */
export async function reopenPeriod(
  desk: PeriodDesk,
  named: Named,
  { version, reason }: z.output<typeof reopenPeriodSchema>,
): Promise<Answer<{ version: number }>> {
  const found = await openRecord(desk, named, version, 'locked')
  if (!found.ok) return found
  const { agencyId, period } = named
  const problems = (await openingProblems(desk.store, period, [agencyId], () => '')).filter(
    ({ code }) => code === 'work-period-overlaps',
  )
  if (problems.length > 0) return refuseAll('refused', problems)
  const next: PeriodRecord = { state: 'open', reopened: true, version: version + 1 }
  await desk.store.setPeriod(agencyId, period, next)
  await desk.record([
    {
      action: 'work-period.reopened',
      role: 'personnel',
      object: { kind: 'work-period', id: `${agencyId}/${period}` },
      unitId: agencyId,
      personId: null,
      before: found.value,
      after: next,
      reason,
    },
  ])
  return done({ version: next.version })
}
