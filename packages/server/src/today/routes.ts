import { todaySchema } from '@thuoc-do/contract'
import type { IsoDate } from '@thuoc-do/domain'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/transaction.ts'
import { showToday } from './show-today.ts'
import { todayStore } from './today-store.ts'

/** What waits for the caller. */
export function registerTodayRoutes({ route, clock }: Context): void {
  route({
    method: 'GET',
    url: '/api/today',
    operationId: 'getToday',
    summary: 'Everything that waits for me, nearest deadline first',
    reply: todaySchema,
    handle: ({ read }) => read((tx, actor) => showToday(todayStore(tx, actor, clock()), dayOf(clock()) as IsoDate)),
  })
}
