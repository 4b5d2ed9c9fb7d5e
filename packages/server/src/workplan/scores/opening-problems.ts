import { daysOf, periodsAcross, type WorkPeriod } from '@thuoc-do/domain'
import type { ServerProblem } from '../../platform/transaction.ts'
import type { PeriodStore } from './period-ports.ts'

/**
 * Why a period cannot be open in agencies: one of the same months is open there already, so that everybody would have two
 * forms for the same work, or the month counts for nobody (Điều 19 khoản 2). A locked period stands in nobody's way.
 */
export async function openingProblems(
  store: Pick<PeriodStore, 'openAmong' | 'leftOut' | 'tree'>,
  period: WorkPeriod,
  agencyIds: readonly number[],
  pathOf: (agencyId: number) => string,
): Promise<readonly ServerProblem[]> {
  const overlapping = await store.openAmong(agencyIds, periodsAcross(period))
  const leftOut = (await store.leftOut(agencyIds, Number(period.slice(0, 4)))).filter(
    (row) => row.period === period && !row.withdrawn,
  )
  if (overlapping.length === 0 && leftOut.length === 0) return []
  const tree = await store.tree(daysOf(period).to)
  const nameOf = (id: number): string => tree.get(id)?.name ?? ''
  return [
    ...overlapping.map(({ agencyId, period: open }): ServerProblem => ({
      code: 'work-period-overlaps',
      path: pathOf(agencyId),
      params: { agency: nameOf(agencyId), open },
    })),
    ...leftOut.map(({ agencyId }): ServerProblem => ({
      code: 'work-period-left-out',
      path: pathOf(agencyId),
      params: { agency: nameOf(agencyId) },
    })),
  ]
}
