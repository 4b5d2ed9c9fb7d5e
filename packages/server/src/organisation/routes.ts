import { z } from 'zod'
import {
  daySchema,
  idSchema,
  peoplePageSchema,
  peopleQuerySchema,
  personDetailSchema,
  postsSchema,
  treeSchema,
} from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/transaction.ts'
import * as peopleStore from './people-store.ts'
import * as treeStore from './tree-store.ts'
import type { OrganisationReader } from './ports.ts'
import { readPeople, readPerson, readPosts, readTree } from './read.ts'

/** Reading the organisation: the tree on a day, people, one person. */
export function registerOrganisationRoutes({ route, clock }: Context): void {
  const store: OrganisationReader = { ...treeStore, ...peopleStore }
  const today = (): string => dayOf(clock())
  route({
    method: 'GET',
    url: '/api/organisation/tree',
    operationId: 'getTree',
    summary: 'The organisation on a day',
    query: z.strictObject({ on: daySchema.optional() }),
    reply: treeSchema,
    handle: ({ query, read }) => read((tx, actor) => readTree(store, tx, actor, query.on ?? today())),
  })
  route({
    method: 'GET',
    url: '/api/organisation/people',
    operationId: 'listPeople',
    summary: 'People of a unit and below',
    query: peopleQuerySchema,
    reply: peoplePageSchema,
    handle: ({ query, read }) => read((tx, actor) => readPeople(store, tx, actor, today(), query)),
  })
  route({
    method: 'GET',
    url: '/api/organisation/posts',
    operationId: 'listPosts',
    summary: 'The catalogue of posts',
    reply: postsSchema,
    handle: ({ read }) => read((tx, actor) => readPosts(store, tx, actor)),
  })
  route({
    method: 'GET',
    url: '/api/organisation/people/:id',
    operationId: 'getPerson',
    summary: 'One person',
    params: z.object({ id: idSchema }),
    reply: personDetailSchema,
    handle: ({ params, read }) => read((tx, actor) => readPerson(store, tx, actor, today(), params.id)),
  })
}
