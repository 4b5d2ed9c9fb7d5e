import { adoptionsSchema, applicableSchema, ruleSetListSchema } from '@thuoc-do/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'

/** Every version of every set. */
export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: ({ signal }) => fetchValue(ruleSetListSchema, '/api/rule-sets', { signal }),
  staleTime: 5 * 60_000,
})

/** What the office took into use lies under this key, with what follows from it. */
export const ADOPTIONS = ['rule-set-adoptions'] as const

/** Sets the office took into use. */
export const adoptionsQuery = queryOptions({
  queryKey: ADOPTIONS,
  queryFn: ({ signal }) => fetchValue(adoptionsSchema, '/api/rule-set-adoptions', { signal }),
})

/** Whom the sets are looked for. */
export type Asked = { kind: string; leader: boolean; partyMember: boolean; on: string }

/** Which sets bind such a subject on a day. */
export const applicableQuery = ({ kind, leader, partyMember, on }: Asked) => {
  const asked = new URLSearchParams({ kind, leader: String(leader), partyMember: String(partyMember), on })
  return queryOptions({
    queryKey: [...ADOPTIONS, 'applicable', kind, leader, partyMember, on],
    queryFn: ({ signal }) => fetchValue(applicableSchema, `/api/rule-sets/applicable?${asked}`, { signal }),
    placeholderData: keepPreviousData,
  })
}
