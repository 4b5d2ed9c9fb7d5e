import {
  chargesSchema,
  importSchema,
  peoplePageSchema,
  personDetailSchema,
  postsSchema,
  treeSchema,
} from '@thuoc-do/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'

/** Everything this room asks lies under this key, so that one change refreshes it all. */
export const ORGANISATION = ['organisation'] as const

/** The tree on a day. */
export const treeQuery = (on: string) =>
  queryOptions({
    queryKey: [...ORGANISATION, 'tree', on],
    queryFn: ({ signal }) => fetchValue(treeSchema, `/api/organisation/tree?on=${on}`, { signal }),
  })

export type PeopleAsked = { unit: number; q: string; page: number }

/** A page of the people of a unit and below. */
export const peopleQuery = ({ unit, q, page }: PeopleAsked) => {
  const asked = new URLSearchParams({ unit: String(unit), page: String(page), ...(q === '' ? {} : { q }) })
  return queryOptions({
    queryKey: [...ORGANISATION, 'people', unit, q, page],
    queryFn: ({ signal }) => fetchValue(peoplePageSchema, `/api/organisation/people?${asked}`, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** One person. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...ORGANISATION, 'person', id],
    queryFn: ({ signal }) =>
      fetchValue(personDetailSchema, `/api/organisation/people/${encodeURIComponent(id)}`, { signal }),
  })

/** What a deputy is and was in charge of. */
export const chargesQuery = (personId: number) =>
  queryOptions({
    queryKey: [...ORGANISATION, 'charges', personId],
    queryFn: ({ signal }) => fetchValue(chargesSchema, `/api/organisation/people/${personId}/charges`, { signal }),
  })

/** The catalogue of posts. */
export const postsQuery = queryOptions({
  queryKey: [...ORGANISATION, 'posts'],
  queryFn: ({ signal }) => fetchValue(postsSchema, '/api/organisation/posts', { signal }),
})

/** An import; asked again and again while the server works on it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...ORGANISATION, 'import', id],
    queryFn: ({ signal }) =>
      fetchValue(importSchema, `/api/organisation/imports/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'reading' || state.data?.state === 'applying' ? 1_500 : false,
  })
