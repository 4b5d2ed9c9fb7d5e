import { z } from 'zod'
import { daySchema } from '../http.ts'

const year = z.coerce.number().int().min(2000).max(2100)

/** `GET /api/working-calendar?year=`: the days of a year that differ from an ordinary week. */
export const calendarQuerySchema = z.strictObject({ year })
export const workingCalendarSchema = z.object({
  year,
  days: z.array(z.object({ day: daySchema, kind: z.enum(['off', 'working']), name: z.string() })),
  can: z.object({ keep: z.boolean() }),
})
export type WorkingCalendarReply = z.infer<typeof workingCalendarSchema>

/** `PUT /api/working-calendar/:year`: the whole year as pasted, one day or range a line; with the announcement it is from. */
export const keepCalendarSchema = z.strictObject({
  pasted: z.string().max(20_000),
  document: z.string().trim().min(1).max(200),
})
