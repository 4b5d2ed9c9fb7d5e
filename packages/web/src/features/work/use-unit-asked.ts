import { workListQuerySchema } from '@thuoc-do/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { WorkPeriod } from '@thuoc-do/domain'
import type { WorkListAsked } from '../../lib/index.ts'
import { usePeriod } from './use-period.ts'

export const PAGE_SIZE = 50

/** States a head filters by, in the order he works through them. */
export const ASKED_STATES = [
  'claims',
  'objected',
  'late',
  'no-evidence',
  'waiting',
  'open',
  'done',
  'withdrawn',
] as const
export type AskedState = (typeof ASKED_STATES)[number]

/** What part of the question the screen can change. */
export type UnitChange = Partial<
  Pick<WorkListAsked, 'unit' | 'person' | 'search' | 'state' | 'complexity' | 'sort' | 'page'>
>

/** What the list of the unit is asked by, kept in the address; another filter begins on the first page. */
export function useUnitAsked(): {
  period: WorkPeriod
  setPeriod: (period: WorkPeriod) => void
  asked: WorkListAsked
  change: (change: UnitChange) => void
} {
  const navigate = useNavigate()
  const [period, setPeriod] = usePeriod()
  const search = useSearch({ strict: false })
  const read = workListQuerySchema.safeParse({
    scope: 'unit',
    period,
    unit: search.unit,
    person: search.person,
    search: search.search,
    state: search.state,
    complexity: search.complexity,
    sort: search.sort,
    page: search.page,
    size: PAGE_SIZE,
  })
  const asked: WorkListAsked = read.success ? read.data : { scope: 'unit', period, size: PAGE_SIZE }
  return {
    period,
    setPeriod,
    asked,
    change: (change) =>
      void navigate({
        to: '.',
        search: (old) => ({ ...old, period, page: undefined, ...change }),
        replace: true,
      }),
  }
}
