import { z } from 'zod'
import { changedSchema, changeUnitSchema, createUnitSchema, idSchema, movePersonSchema } from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { changeStore } from './change-store.ts'
import { changeUnit, createUnit, type ChangeParts } from './change-units.ts'
import { movePerson } from './move-person.ts'

/** Dated changes of units, and people's moves between posts. */
export function registerChangeRoutes({ route, clock }: Context): void {
  const parts: ChangeParts = { store: changeStore, clock }
  const params = z.object({ id: idSchema })
  route({
    method: 'POST',
    url: '/api/organisation/units',
    operationId: 'createUnit',
    summary: 'Add a unit from a day on',
    body: createUnitSchema,
    reply: changedSchema,
    handle: ({ body, change, requestId }) => change((tx, actor) => createUnit(parts, tx, actor, body, requestId)),
  })
  route({
    method: 'POST',
    url: '/api/organisation/units/:id/changes',
    operationId: 'changeUnit',
    summary: 'Rename, move or close a unit from a day on',
    params,
    body: changeUnitSchema,
    reply: changedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => changeUnit(parts, tx, actor, id, body, requestId)),
  })
  route({
    method: 'POST',
    url: '/api/organisation/people/:id/moves',
    operationId: 'movePerson',
    summary: 'Record a new main post of a person from a day on',
    params,
    body: movePersonSchema,
    reply: changedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => movePerson(parts, tx, actor, id, body, requestId)),
  })
}
