import type { productSchema } from '@thuoc-do/contract'
import { daysOf, normaliseText, parseDecimal, toFraction, type CatalogueEntry, type WorkPeriod } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { ServerProblem } from '../../platform/transaction.ts'
import type { CatalogueInForce, NewLine } from './ports.ts'

/** What a line says of its product for good. */
export type Product = Pick<
  NewLine,
  'catalogueVersionId' | 'entryCode' | 'name' | 'productUnit' | 'complexity' | 'coefficient'
>

/** The day whose catalogue a period's work is assigned by: today, or the nearest day of the period. */
export function catalogueDay(period: WorkPeriod, today: string): string {
  const { from, to } = daysOf(period)
  return today < from ? from : today > to ? to : today
}

/** A copy of what the catalogue says on that day: a coefficient used in a period does not follow later versions. */
export function copiedFrom(catalogue: CatalogueInForce, entry: CatalogueEntry): Product {
  const { code, name, productUnit, complexity, coefficient } = entry
  return { catalogueVersionId: catalogue.versionId, entryCode: code, name, productUnit, complexity, coefficient }
}

/**
 * The product a request names. Work outside a catalogue in force is new work, which comes ad hoc and is proposed for the
 * catalogue (Điều 13 khoản 3); planned work fits the catalogue (Điều 18 khoản 1 điểm a).
 */
export async function readProduct(
  given: z.output<typeof productSchema>,
  origin: 'planned' | 'ad-hoc',
  catalogue: CatalogueInForce | undefined,
): Promise<Product | ServerProblem> {
  if (given.from === 'catalogue') {
    const entry = await catalogue?.entry(given.code)
    return catalogue === undefined || entry === undefined
      ? { code: 'work-product-unknown', path: 'body.product.code', params: { code: given.code } }
      : copiedFrom(catalogue, entry)
  }
  if (catalogue !== undefined && origin === 'planned')
    return { code: 'work-product-in-catalogue', path: 'body.product' }
  const coefficient = parseDecimal(given.coefficient, '')
  if (!coefficient.ok) throw new Error(`not a coefficient: ${given.coefficient}`)
  return {
    catalogueVersionId: null,
    entryCode: null,
    name: normaliseText(given.name),
    productUnit: normaliseText(given.productUnit),
    complexity: given.complexity,
    coefficient: toFraction(coefficient.value),
  }
}
