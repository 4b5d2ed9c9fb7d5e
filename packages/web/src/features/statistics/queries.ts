import { roundsSchema, statisticsSchema } from '@thuoc-do/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'

/** The rounds to choose from; the same answer the list of rounds is drawn from. */
export const roundsQuery = queryOptions({
  queryKey: ['rounds', 'list'],
  queryFn: ({ signal }) => fetchValue(roundsSchema, '/api/rounds', { signal }),
})

/** The counts of one round, unit by unit. */
export const statisticsQuery = (roundId: number) =>
  queryOptions({
    queryKey: ['rounds', 'statistics', roundId],
    queryFn: ({ signal }) => fetchValue(statisticsSchema, `/api/rounds/${roundId}/statistics`, { signal }),
  })
