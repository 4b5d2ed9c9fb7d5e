import { z } from 'zod'
import { levelSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema } from '../http.ts'
import { acceptanceSchema, originSchema } from './lines.ts'
import { workPeriodSchema } from './periods.ts'
import { scoreStageSchema } from './scores.ts'

/** `GET /api/work-reports/products?unit=&period=`, and the same as a workbook at `/api/work-reports/products.xlsx`. */
export const productReportQuerySchema = z.strictObject({ unit: idSchema, period: workPeriodSchema })

/** Sums over lines that were not withdrawn. Quantities are converted products, exact fractions. */
export const productSumsSchema = z.object({
  lines: z.number().int(),
  assigned: z.string(),
  completed: z.string(),
  lateLines: z.number().int(),
  delays: z.number().int(),
  qualityFailures: z.number().int(),
})

/** A unit's products in a period, by person and by complexity group (null: the product was given none). */
export const productReportSchema = z.object({
  period: z.string(),
  unit: z.object({ id: idSchema, name: z.string() }),
  /** Units the caller may look at in the same way. */
  units: z.array(z.object({ id: idSchema, name: z.string() })),
  groups: z.array(z.object({ complexity: z.number().int().nullable(), sums: productSumsSchema })),
  people: z.array(
    z.object({
      personId: idSchema,
      personCode: z.string(),
      fullName: z.string(),
      unitName: z.string(),
      groups: z.array(z.object({ complexity: z.number().int().nullable(), sums: productSumsSchema })),
      sums: productSumsSchema,
    }),
  ),
  sums: productSumsSchema,
})
export type ProductReport = z.infer<typeof productReportSchema>
export type ProductSums = z.infer<typeof productSumsSchema>

/** `GET /api/work-reports/person-year?person=&year=`, and the same as a workbook at `/api/work-reports/person-year.xlsx`. */
export const personYearQuerySchema = z.strictObject({
  person: idSchema,
  year: z.coerce.number().int().min(2000).max(2100),
})

/** A person's year, period by period: the score as far as the reader may see it, and the lines. */
export const personYearSchema = z.object({
  personId: idSchema,
  personCode: z.string(),
  fullName: z.string(),
  year: z.number().int(),
  periods: z.array(
    z.object({
      period: z.string(),
      score: z
        .object({
          id: idSchema,
          stage: scoreStageSchema,
          agencyName: z.string(),
          general: z.string().nullable(),
          quantity: z.string().nullable(),
          quality: z.string().nullable(),
          timeliness: z.string().nullable(),
          result: z.string().nullable(),
          total: z.string().nullable(),
          level: levelSchema.nullable(),
          unscoredReason: z.string().nullable(),
        })
        .nullable(),
      lines: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          output: z.string(),
          productUnit: z.string(),
          complexity: z.number().int().nullable(),
          coefficient: z.string(),
          origin: originSchema,
          acceptance: acceptanceSchema,
          assigned: z.string(),
          completed: z.string(),
          deadline: daySchema,
          delays: z.number().int(),
          qualityFailures: z.number().int(),
        }),
      ),
      sums: productSumsSchema,
    }),
  ),
})
export type PersonYear = z.infer<typeof personYearSchema>
