import { z } from 'zod'
import { idSchema, publishedListsSchema, publishedResultsSchema } from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { listPublished, showPublished } from './published-results.ts'
import { publishedStore } from './published-store.ts'

/** Results made known inside an agency: the level alone, for everybody who works there. */
export function registerPublishedRoutes({ route }: Context): void {
  route({
    method: 'GET',
    url: '/api/published-results',
    operationId: 'listPublishedResults',
    summary: 'Results of my own agency that were made known',
    reply: publishedListsSchema,
    handle: ({ read }) => read((tx, actor) => listPublished(publishedStore(tx, actor.tenantId))),
  })
  route({
    method: 'GET',
    url: '/api/rounds/:id/agencies/:agencyId/published',
    operationId: 'getPublishedResults',
    summary: 'The published list of an agency: levels, no points',
    params: z.object({ id: idSchema, agencyId: idSchema }),
    reply: publishedResultsSchema,
    handle: ({ params: { id, agencyId }, read }) =>
      read((tx, actor) => showPublished(publishedStore(tx, actor.tenantId), id, agencyId)),
  })
}
