import { catalogueEntriesSchema, cataloguesSchema } from '@thuoc-do/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'

/** A catalogue in force that products are chosen from. */
export type CataloguePlace = { agencyId: number; versionId: number }

const SHOWN = 20

/** The catalogue in force of the caller's own agency, else the first one he sees; null where there is none. */
export const catalogueInForceQuery = queryOptions({
  queryKey: ['catalogues', 'in-force'],
  queryFn: async ({ signal }): Promise<CataloguePlace | null> => {
    const { agencies, ownAgencyId } = await fetchValue(cataloguesSchema, '/api/catalogues', { signal })
    const found = agencies.find(({ agencyId, inForce }) => agencyId === ownAgencyId && inForce !== null)
    const chosen = found ?? agencies.find(({ inForce }) => inForce !== null)
    return chosen?.inForce ? { agencyId: chosen.agencyId, versionId: chosen.inForce.versionId } : null
  },
  staleTime: 5 * 60_000,
})

/** Entries whose words or code match, without diacritics if one likes. */
export const entriesQuery = ({ agencyId, versionId }: CataloguePlace, typed: string) =>
  queryOptions({
    queryKey: ['catalogues', 'entries', agencyId, versionId, typed],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams({ size: String(SHOWN), ...(typed === '' ? {} : { search: typed }) })
      const path = `/api/catalogues/${agencyId}/versions/${versionId}/entries?${search.toString()}`
      return fetchValue(catalogueEntriesSchema, path, { signal })
    },
    placeholderData: keepPreviousData,
  })
