import { z } from 'zod'
import { figuresReportSchema, idSchema, publishedFiguresSchema, statisticsSchema } from '@thuoc-do/contract'
import { checkFigures } from '@thuoc-do/domain'
import type { Context } from '../platform/context.ts'
import { done, refuseAll } from '../platform/transaction.ts'
import { showStatistics } from './show-statistics.ts'
import { statisticsStore } from './statistics-store.ts'

/** A round's statistics, and the check of figures that somebody has printed. */
export function registerStatisticsRoutes({ route }: Context): void {
  route({
    method: 'GET',
    url: '/api/rounds/:id/statistics',
    operationId: 'getStatistics',
    summary: 'Counts by level from the province down to the unit',
    params: z.object({ id: idSchema }),
    reply: statisticsSchema,
    handle: ({ params, read }) =>
      read((tx, actor) => showStatistics(statisticsStore(tx, actor.tenantId), actor, params.id)),
  })
  route({
    method: 'POST',
    url: '/api/figures-check',
    operationId: 'checkFigures',
    summary: 'Whether whole people can stand behind printed figures',
    body: publishedFiguresSchema,
    reply: figuresReportSchema,
    handle: ({ body, read }) =>
      read(async () => {
        const report = checkFigures(body)
        if (!report.ok) return refuseAll('unusable', report.problems)
        const { verdict, problems, readings } = report.value
        return done({
          verdict,
          problems: [...problems],
          readings: readings.map((reading) => ({ ...reading, nested: [...reading.nested] })),
        })
      }),
  })
}
