import { jobsSchema, productReportSchema, workBoardSchema, workPeriodsSchema, type Job } from '@thuoc-do/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchValue, WORK_KEY } from '../../lib/index.ts'

/** Everybody below a unit in a period, as a head looks at them. */
export const boardQuery = (unit: number, period: string) =>
  queryOptions({
    queryKey: [...WORK_KEY, 'board', unit, period],
    queryFn: ({ signal }) => fetchValue(workBoardSchema, `/api/work-board?unit=${unit}&period=${period}`, { signal }),
  })

/** A unit's products in a period, by person and by complexity group. */
export const productReportQuery = (unit: number, period: string) =>
  queryOptions({
    queryKey: [...WORK_KEY, 'products', unit, period],
    queryFn: ({ signal }) =>
      fetchValue(productReportSchema, `/api/work-reports/products?unit=${unit}&period=${period}`, { signal }),
  })

/** The periods of a year in the agencies the caller answers for. */
export const periodsQuery = (year: number) =>
  queryOptions({
    queryKey: [...WORK_KEY, 'periods', year],
    queryFn: ({ signal }) => fetchValue(workPeriodsSchema, `/api/work-periods?year=${year}`, { signal }),
  })

const AN_HOUR = 3_600_000

/** The caller's newest opening of periods, for somebody who left while it ran; null when it ended long ago. */
export const recentOpeningQuery = queryOptions({
  queryKey: ['jobs', 'open-work-periods'],
  queryFn: async ({ signal }): Promise<Job | null> => {
    const { jobs } = await fetchValue(jobsSchema, '/api/jobs', { signal })
    const newest = jobs.find(({ kind }) => kind === 'open-work-periods')
    const over = newest?.finishedAt
    return newest && (!over || Date.now() - Date.parse(over) < AN_HOUR) ? newest : null
  },
})
