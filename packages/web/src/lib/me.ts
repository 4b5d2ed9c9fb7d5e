import { meSchema, type Me } from '@thuoc-do/contract'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { fetchValue } from './api.ts'

/** Who is signed in and what he may use; asked once and kept until sign-out. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => fetchValue(meSchema, '/api/me', { signal }),
  staleTime: 5 * 60_000,
})

/** Who is signed in, on a screen behind the sign-in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}
