import {
  agencyCatalogueSchema,
  catalogueActBodySchema,
  catalogueBegunSchema,
  catalogueChangedSchema,
  catalogueDuplicatesSchema,
  catalogueEntriesQuerySchema,
  catalogueEntriesSchema,
  cataloguesSchema,
  catalogueVersionSchema,
  decideCatalogueSchema,
  dropEntrySchema,
  handInCatalogueSchema,
  idSchema,
  mergeEntriesSchema,
  putEntrySchema,
  saveStandardSchema,
  sendBackCatalogueSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import type { Answer } from '../../platform/transaction.ts'
import { beginVersion } from './begin-version.ts'
import { dropEntry, mergeEntries, putEntry } from './change-entries.ts'
import { decideVersion, discardVersion, handInVersion, sendBackVersion, takeBackVersion } from './decide-version.ts'
import { catalogueDesks } from './desk-store.ts'
import type { CatalogueDesk } from './ports.ts'
import { saveStandard } from './save-standard.ts'
import {
  listCatalogues,
  listDuplicates,
  listEntries,
  showAgency,
  showVersion,
  type VersionPlace,
} from './show-catalogue.ts'

const agencyParams = z.object({ agencyId: idSchema })
const placeParams = z.object({ agencyId: idSchema, versionId: idSchema })
const VERSION = '/api/catalogues/:agencyId/versions/:versionId'

/** The catalogue of products of an agency: its versions, their entries, and who decides (Decree 335 Điều 13). */
export function registerCatalogueRoutes({ route, clock }: Context): void {
  const desks = catalogueDesks(clock)
  route({
    method: 'GET',
    url: '/api/catalogues',
    operationId: 'listCatalogues',
    summary: 'Agencies whose catalogue of products concerns me',
    reply: cataloguesSchema,
    handle: ({ read }) => read((tx, actor) => listCatalogues(desks.reading(tx, actor))),
  })
  route({
    method: 'GET',
    url: '/api/catalogues/:agencyId',
    operationId: 'getAgencyCatalogue',
    summary: 'Versions of the catalogue of an agency',
    params: agencyParams,
    reply: agencyCatalogueSchema,
    handle: ({ params: { agencyId }, read }) => read((tx, actor) => showAgency(desks.reading(tx, actor), agencyId)),
  })
  route({
    method: 'POST',
    url: '/api/catalogues/:agencyId/versions',
    operationId: 'beginCatalogueVersion',
    summary: 'Begin the next version as a copy of the newest decided one',
    params: agencyParams,
    reply: catalogueBegunSchema,
    handle: ({ params: { agencyId }, change, requestId }) =>
      change((tx, actor) => beginVersion(desks.changing(tx, actor, requestId), agencyId)),
  })
  route({
    method: 'GET',
    url: VERSION,
    operationId: 'getCatalogueVersion',
    summary: 'One version, and what keeps it from being handed in',
    params: placeParams,
    reply: catalogueVersionSchema,
    handle: ({ params, read }) => read((tx, actor) => showVersion(desks.reading(tx, actor), params)),
  })
  route({
    method: 'GET',
    url: `${VERSION}/entries`,
    operationId: 'listCatalogueEntries',
    summary: 'Products of a version, by page',
    params: placeParams,
    query: catalogueEntriesQuerySchema,
    reply: catalogueEntriesSchema,
    handle: ({ params, query, read }) => read((tx, actor) => listEntries(desks.reading(tx, actor), params, query)),
  })
  route({
    method: 'GET',
    url: `${VERSION}/duplicates`,
    operationId: 'listCatalogueDuplicates',
    summary: 'Products that probably are one',
    params: placeParams,
    reply: catalogueDuplicatesSchema,
    handle: ({ params, read }) => read((tx, actor) => listDuplicates(desks.reading(tx, actor), params)),
  })

  type Act<Body> = (desk: CatalogueDesk, at: VersionPlace, body: Body) => Promise<Answer<{ version: number }>>
  const act = <Body>(
    method: 'POST' | 'PUT',
    path: string,
    operationId: string,
    summary: string,
    body: z.ZodType<Body>,
    run: Act<Body>,
  ): void =>
    route({
      method,
      url: `${VERSION}/${path}`,
      operationId,
      summary,
      params: placeParams,
      body,
      reply: catalogueChangedSchema,
      handle: (call) =>
        call.change((tx, actor) => run(desks.changing(tx, actor, call.requestId), call.params, call.body)),
    })
  act('PUT', 'standard', 'saveStandardProduct', 'Name the standard product', saveStandardSchema, saveStandard)
  act('PUT', 'entries', 'putCatalogueEntry', 'Add or change a product', putEntrySchema, putEntry)
  act('POST', 'entries/drop', 'dropCatalogueEntry', 'Take a product out', dropEntrySchema, dropEntry)
  act('POST', 'entries/merge', 'mergeCatalogueEntries', 'Merge duplicates', mergeEntriesSchema, mergeEntries)
  act('POST', 'hand-in', 'handInCatalogue', 'Hand a complete version in', handInCatalogueSchema, handInVersion)
  act('POST', 'take-back', 'takeBackCatalogue', 'Take back what was handed in', catalogueActBodySchema, takeBackVersion)
  act('POST', 'send-back', 'sendBackCatalogue', 'Send a version back', sendBackCatalogueSchema, sendBackVersion)
  act('POST', 'decide', 'decideCatalogue', 'Put a version in force from a day on', decideCatalogueSchema, decideVersion)
  act('POST', 'discard', 'discardCatalogue', 'Give a version up', catalogueActBodySchema, discardVersion)
}
