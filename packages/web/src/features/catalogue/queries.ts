import {
  agencyCatalogueSchema,
  catalogueDuplicatesSchema,
  catalogueEntriesSchema,
  catalogueProposalsSchema,
  cataloguesSchema,
  catalogueVersionSchema,
} from '@thuoc-do/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchValue, nothing, request, type Answer } from '../../lib/index.ts'

/** Everything this room asks lies under this key, so that one change refreshes it all. */
export const CATALOGUE = ['catalogue'] as const

/** Where a version is asked for. */
export type VersionPlace = { agencyId: number; versionId: number }

const addressOf = ({ agencyId, versionId }: VersionPlace) => `/api/catalogues/${agencyId}/versions/${versionId}`

/** Agencies whose catalogue concerns the caller. */
export const cataloguesQuery = queryOptions({
  queryKey: [...CATALOGUE, 'agencies'],
  queryFn: ({ signal }) => fetchValue(cataloguesSchema, '/api/catalogues', { signal }),
})

/** Versions of one agency. */
export const agencyQuery = (agencyId: number) =>
  queryOptions({
    queryKey: [...CATALOGUE, agencyId],
    queryFn: ({ signal }) => fetchValue(agencyCatalogueSchema, `/api/catalogues/${agencyId}`, { signal }),
  })

/** One version. */
export const versionQuery = (at: VersionPlace) =>
  queryOptions({
    queryKey: [...CATALOGUE, at.agencyId, 'version', at.versionId],
    queryFn: ({ signal }) => fetchValue(catalogueVersionSchema, addressOf(at), { signal }),
  })

export type EntriesAsked = { search: string; complexity: string; owner: string; page: number }

/** `all` is no filter. */
export const ALL = 'all'
export const PAGE_SIZE = 50

/** A page of entries. */
export const entriesQuery = (at: VersionPlace, { search, complexity, owner, page }: EntriesAsked, size = PAGE_SIZE) => {
  const asked = new URLSearchParams({ page: String(page), size: String(size) })
  if (search !== '') asked.set('search', search)
  if (complexity !== ALL) asked.set('complexity', complexity)
  if (owner !== ALL) asked.set('owner', owner)
  return queryOptions({
    queryKey: [...CATALOGUE, at.agencyId, 'entries', at.versionId, asked.toString()],
    queryFn: ({ signal }) => fetchValue(catalogueEntriesSchema, `${addressOf(at)}/entries?${asked}`, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Entries that probably are one product. */
export const duplicatesQuery = (at: VersionPlace) =>
  queryOptions({
    queryKey: [...CATALOGUE, at.agencyId, 'duplicates', at.versionId],
    queryFn: ({ signal }) => fetchValue(catalogueDuplicatesSchema, `${addressOf(at)}/duplicates`, { signal }),
  })

/** What units asked for. */
export const proposalsQuery = (agencyId: number) =>
  queryOptions({
    queryKey: [...CATALOGUE, agencyId, 'proposals'],
    queryFn: ({ signal }) => fetchValue(catalogueProposalsSchema, `/api/catalogues/${agencyId}/proposals`, { signal }),
  })

/** Changes a version or its entries; the answer's content does not matter, everything is asked again. */
export function sendTo(
  at: VersionPlace,
  path: string,
  body: object,
  method: 'POST' | 'PUT' = 'POST',
): Promise<Answer<unknown>> {
  return request(nothing, `${addressOf(at)}/${path}`, { method, body })
}

/** The catalogue as a workbook. */
export const workbookAddress = (at: VersionPlace): string => `${addressOf(at)}/workbook`

/** Where a workbook is brought in. */
export const importAddress = (at: VersionPlace): string => `${addressOf(at)}/import`
