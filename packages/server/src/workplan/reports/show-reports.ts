import type { PersonYear, personYearQuerySchema, ProductReport, productReportQuerySchema } from '@thuoc-do/contract'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { dayOf, done, refuse, type Answer } from '../../platform/transaction.ts'
import { partsOf, reviewerOf } from '../scores/part.ts'
import { presentRow } from '../scores/present-score.ts'
import { unitsBelow, unitsToChoose } from '../scores/units-below.ts'
import type { ReportLine, ReportStore } from './ports.ts'
import { productSums, sumsByGroup } from './product-sums.ts'

/** What reports work with. */
export type ReportDesk = { readonly store: ReportStore; readonly actor: Actor; readonly now: Date }

/** A unit's products in a period, by person and by complexity group, for whoever has the unit in his reach. */
export async function productReport(
  { store, actor, now }: ReportDesk,
  { unit, period }: z.output<typeof productReportQuerySchema>,
): Promise<Answer<ProductReport>> {
  if (!actor.units.includes(unit)) return refuse('forbidden', 'work-board-not-yours')
  const today = dayOf(now)
  const tree = await store.tree(today)
  const lines = await store.linesOfUnits(unitsBelow(tree, unit, actor.units), period)
  const people = Map.groupBy(lines, ({ personId }) => personId)
  const names = await store.names([...people.keys()])
  return done({
    period,
    unit: { id: unit, name: tree.get(unit)?.name ?? '' },
    units: unitsToChoose(tree, actor.units),
    groups: sumsByGroup(lines, today),
    people: [...people].map(([personId, own]) => ({
      personId,
      personCode: names.get(personId)?.code ?? '',
      fullName: names.get(personId)?.fullName ?? '',
      unitName: tree.get(own[0]?.unitId ?? 0)?.name ?? '',
      groups: sumsByGroup(own, today),
      sums: productSums(own, today),
    })),
    sums: productSums(lines, today),
  })
}

type YearLine = PersonYear['periods'][number]['lines'][number]

function yearLine(line: ReportLine): YearLine {
  const { id, name, output, productUnit, complexity, coefficient, origin, acceptance } = line
  const { assigned, completed, deadline, delays, qualityFailures } = line
  const product = { id, name, output, productUnit, complexity, coefficient, origin, acceptance }
  return { ...product, assigned, completed, deadline, delays, qualityFailures }
}

/** A person's year: his own, or that of somebody within reach. */
export async function personYear(
  { store, actor, now }: ReportDesk,
  { person, year }: z.output<typeof personYearQuerySchema>,
): Promise<Answer<PersonYear>> {
  const today = dayOf(now)
  const scores = (await store.list({ personId: person })).filter(({ period }) => period.startsWith(`${year}-`))
  const lines = await store.linesOfYear(person, year)
  const seen = scores.length > 0 || lines.length > 0 || (await store.seesPerson(person))
  if (!seen) return refuse('not-found', 'no-such-record')
  const tree = await store.tree(today)
  const name = (await store.names([person])).get(person)
  const byPeriod = Map.groupBy(lines, ({ period }) => period)
  const periods = new Set([...scores.map(({ period }): string => period), ...byPeriod.keys()])
  return done({
    personId: person,
    personCode: name?.code ?? '',
    fullName: name?.fullName ?? '',
    year,
    periods: [...periods].toSorted().map((period) => {
      const file = scores.find((one) => one.period === period)
      const own = byPeriod.get(period) ?? []
      const row = file && presentRow(file, partsOf(actor, file, reviewerOf(file, tree)))
      return {
        period,
        score: row
          ? {
              id: row.id,
              stage: row.stage,
              agencyName: row.agencyName,
              general: row.general,
              quantity: row.quantity,
              quality: row.quality,
              timeliness: row.timeliness,
              result: row.result,
              total: row.total,
              level: row.level,
              unscoredReason: row.unscoredReason ?? null,
            }
          : null,
        lines: own.map(yearLine),
        sums: productSums(own, today),
      }
    }),
  })
}
