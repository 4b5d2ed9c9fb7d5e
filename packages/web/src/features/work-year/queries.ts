import { workYearSchema } from '@thuoc-do/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'

/** Everything asked about years lies under this key: an absence recorded moves all of it. */
export const WORK_YEARS = ['work-years'] as const

/** A person's year; without one, the year of today. */
export const workYearQuery = (personId: number, year: number | undefined) =>
  queryOptions({
    queryKey: [...WORK_YEARS, personId, year ?? 'now'],
    queryFn: ({ signal }) =>
      fetchValue(workYearSchema, `/api/people/${personId}/work-year${year === undefined ? '' : `?year=${year}`}`, {
        signal,
      }),
  })
