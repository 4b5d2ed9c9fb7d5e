import {
  periodScoreSchema,
  periodScoresSchema,
  workLineDetailSchema,
  workListSchema,
  workPeopleSchema,
  type PeriodScore,
} from '@thuoc-do/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchValue } from './api.ts'

/** Everything asked about work and its scores; made stale as a whole, because an act on a line moves scores too. */
export const WORK_KEY = ['work'] as const

/** What a list of work is asked by; what is empty or undefined is left out. */
export type WorkListAsked = {
  scope: 'mine' | 'unit'
  period: string
  unit?: number | undefined
  person?: number | undefined
  search?: string | undefined
  state?: string | undefined
  complexity?: number | undefined
  sort?: string | undefined
  page?: number | undefined
  size?: number | undefined
}

/** The question as it stands in an address. */
export function workListSearch(asked: WorkListAsked): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined && value !== '') search.set(name, String(value))
  return search.toString()
}

/** A page of work lines; while the next one is fetched the last one stays on screen. */
export const workListQuery = (asked: WorkListAsked) =>
  queryOptions({
    queryKey: [...WORK_KEY, 'lines', asked],
    queryFn: ({ signal }) => fetchValue(workListSchema, `/api/work-lines?${workListSearch(asked)}`, { signal }),
    placeholderData: keepPreviousData,
  })

/** One line with its history. */
export const workLineQuery = (id: number) =>
  queryOptions({
    queryKey: [...WORK_KEY, 'line', id],
    queryFn: ({ signal }) => fetchValue(workLineDetailSchema, `/api/work-lines/${id}`, { signal }),
  })

/** Whom the caller may assign to, with their load. */
export const workPeopleQuery = (period: string) =>
  queryOptions({
    queryKey: [...WORK_KEY, 'people', period],
    queryFn: async ({ signal }) =>
      (await fetchValue(workPeopleSchema, `/api/work-people?period=${period}`, { signal })).people,
  })

/** What a list of period scores is asked by. */
export type PeriodScoresAsked = {
  scope: 'mine' | 'waiting' | 'unit'
  period?: string | undefined
  unit?: number | undefined
}

/** A list of period scores. */
export const periodScoresQuery = (asked: PeriodScoresAsked) =>
  queryOptions({
    queryKey: [...WORK_KEY, 'scores', asked],
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ scope: asked.scope })
      if (asked.period !== undefined) search.set('period', asked.period)
      if (asked.unit !== undefined) search.set('unit', String(asked.unit))
      return (await fetchValue(periodScoresSchema, `/api/period-scores?${search.toString()}`, { signal })).rows
    },
  })

/** One period score with everything the caller may see of it. */
export const periodScoreQuery = (id: number) =>
  queryOptions({
    queryKey: [...WORK_KEY, 'score', id],
    queryFn: ({ signal }): Promise<PeriodScore> =>
      fetchValue(periodScoreSchema, `/api/period-scores/${id}`, { signal }),
  })
