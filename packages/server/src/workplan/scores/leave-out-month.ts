import type { leaveOutMonthSchema, withdrawLeftOutSchema } from '@thuoc-do/contract'
import { leaveOutRefusal } from '@thuoc-do/domain'
import type { z } from 'zod'
import { dayOf, done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { periodOf } from './open-periods.ts'
import { personnelUnits } from './part.ts'
import type { PeriodStore } from './period-ports.ts'
import type { Desk } from './ports.ts'

/** Leaves December out of the year of everybody the agencies rate, with a reason (Điều 19 khoản 2); all or none. */
export async function leaveOutMonth(
  { store, actor, now, record }: Desk<PeriodStore>,
  { agencyIds, reason, ...request }: z.output<typeof leaveOutMonthSchema>,
): Promise<Answer<{ ids: number[] }>> {
  const mine = personnelUnits(actor)
  if (mine.size === 0) return refuse('forbidden', 'work-period-needs-personnel-body')
  const period = periodOf(request.period)
  const today = dayOf(now)
  const refusal = leaveOutRefusal(period, today)
  if (refusal !== null) return refuse('refused', refusal, 'body.period')
  const tree = await store.tree(today)
  const strange = agencyIds.flatMap((id, at) =>
    mine.has(id) && tree.get(id)?.kind === 'agency'
      ? []
      : [{ code: 'agency-not-in-reach' as const, path: `body.agencyIds.${at}` }],
  )
  if (strange.length > 0) return refuseAll('unusable', strange)
  const wanted = [...new Set(agencyIds)]
  const added = await store.leaveOut(wanted, period, reason.normalize('NFC'))
  const taken = wanted.filter((id) => added.every(({ agencyId }) => agencyId !== id))
  if (taken.length > 0)
    return refuseAll(
      'conflict',
      taken.map((id) => ({
        code: 'month-left-out-already' as const,
        path: `body.agencyIds.${agencyIds.indexOf(id)}`,
        params: { agency: tree.get(id)?.name ?? '' },
      })),
    )
  await record(
    added.map(({ id, agencyId }) => ({
      action: 'left-out-month.recorded',
      role: 'personnel',
      object: { kind: 'left-out-month', id: String(id) },
      unitId: agencyId,
      personId: null,
      before: null,
      after: { period },
      reason,
    })),
  )
  return done({ ids: added.map(({ id }) => id) })
}

/** Counts the month again, with a reason; the record stays. */
export async function withdrawLeftOut(
  { store, actor, record }: Desk<PeriodStore>,
  id: number,
  { version, reason }: z.output<typeof withdrawLeftOutSchema>,
): Promise<Answer<{ id: number }>> {
  const found = await store.leftOutMonth(id)
  if (found === undefined) return refuse('not-found', 'no-such-record')
  if (!personnelUnits(actor).has(found.agencyId)) return refuse('forbidden', 'work-period-needs-personnel-body')
  if (found.withdrawn) return refuse('conflict', 'record-withdrawn-already')
  if (found.version !== version) return refuse('conflict', 'record-changed-meanwhile')
  await store.withdrawLeftOut(id)
  await record([
    {
      action: 'left-out-month.withdrawn',
      role: 'personnel',
      object: { kind: 'left-out-month', id: String(id) },
      unitId: found.agencyId,
      personId: null,
      before: found,
      after: { withdrawn: true },
      reason,
    },
  ])
  return done({ id })
}
