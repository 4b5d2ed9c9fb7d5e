import {
  petitionSchema,
  petitionsSchema,
  petitionStandingSchema,
  publishedListsSchema,
  publishedResultsSchema,
  replacementStartSchema,
  resultDecisionsSchema,
  workingCalendarSchema,
} from '@thuoc-do/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'

/** Everything about decisions and petitions; made stale as a whole, because one act moves both. */
export const PETITIONS_KEY = ['petitions'] as const

/** Every petition the caller may see. */
export const petitionsQuery = queryOptions({
  queryKey: [...PETITIONS_KEY, 'list'],
  queryFn: ({ signal }) => fetchValue(petitionsSchema, '/api/petitions', { signal }),
})

/** One petition with its dialogue. */
export const petitionQuery = (id: number) =>
  queryOptions({
    queryKey: [...PETITIONS_KEY, 'one', id],
    queryFn: ({ signal }) => fetchValue(petitionSchema, `/api/petitions/${id}`, { signal }),
  })

/** What may be done about a result. */
export const standingQuery = (appraisalId: number) =>
  queryOptions({
    queryKey: [...PETITIONS_KEY, 'standing', appraisalId],
    queryFn: ({ signal }) => fetchValue(petitionStandingSchema, `/api/appraisals/${appraisalId}/petition`, { signal }),
  })

/** Every decision on a result. */
export const decisionsQuery = (appraisalId: number) =>
  queryOptions({
    queryKey: [...PETITIONS_KEY, 'decisions', appraisalId],
    queryFn: ({ signal }) => fetchValue(resultDecisionsSchema, `/api/appraisals/${appraisalId}/decisions`, { signal }),
  })

/** What a replacement starts from; refused to whoever is not competent. */
export const replacementQuery = (appraisalId: number) =>
  queryOptions({
    queryKey: [...PETITIONS_KEY, 'replacement', appraisalId],
    queryFn: ({ signal }) =>
      fetchValue(replacementStartSchema, `/api/appraisals/${appraisalId}/replacement`, { signal }),
  })

/** Lists made known in the caller's own agency. */
export const publishedListsQuery = queryOptions({
  queryKey: [...PETITIONS_KEY, 'published'],
  queryFn: ({ signal }) => fetchValue(publishedListsSchema, '/api/published-results', { signal }),
})

/** Where one published list lives. */
export const publishedPath = (roundId: number, agencyId: number): string =>
  `/api/rounds/${roundId}/agencies/${agencyId}/published`

/** One published list. */
export const publishedQuery = (roundId: number, agencyId: number) =>
  queryOptions({
    queryKey: [...PETITIONS_KEY, 'published', roundId, agencyId],
    queryFn: ({ signal }) => fetchValue(publishedResultsSchema, publishedPath(roundId, agencyId), { signal }),
  })

/** The days of a year that differ from an ordinary week. */
export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: [...PETITIONS_KEY, 'calendar', year],
    queryFn: ({ signal }) => fetchValue(workingCalendarSchema, `/api/working-calendar?year=${year}`, { signal }),
  })
