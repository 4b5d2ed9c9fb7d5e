import { ABSENCES } from '@thuoc-do/domain'
import { z } from 'zod'
import { levelSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema, problemSchema, versionSchema } from '../http.ts'
import { leadershipSchema, personKindSchema } from '../organisation/tree.ts'
import { workPeriodSchema } from './periods.ts'

export const absenceKindSchema = z.enum(ABSENCES)
export type AbsenceKind = z.infer<typeof absenceKindSchema>

const yearSchema = z.coerce.number().int().min(2000).max(2100)

/** `GET /api/people/:id/work-year?year=`; without a year the one of today. */
export const workYearQuerySchema = z.strictObject({ year: yearSchema.optional() })

/**
 * One of the twelve months. `total` is an exact fraction of points and there only where it counts; `provisional` is the
 * live total of a score nobody has confirmed yet.
 */
export const workMonthSchema = z.object({
  period: z.string(),
  number: z.number().int().min(1).max(12),
  standing: z.enum(['scored', 'carried', 'absent', 'left-out', 'to-come', 'missing']),
  total: z.string().nullable(),
  provisional: z.string().nullable(),
  scoreId: idSchema.nullable(),
  /** The quarter whose score stands for the month. */
  ofQuarter: z.string().nullable(),
  /** The other body that scored it. */
  body: z.string().nullable(),
  /** Of a carried score or an absence. */
  document: z.string().nullable(),
  absence: absenceKindSchema.nullable(),
  /** For `left-out`: why it counts for nothing, and whether that was said of the form or of everybody in the agency. */
  reason: z.string().nullable(),
  leftOutBy: z.enum(['form', 'agency']).nullable(),
  /** For `missing`: what is not there yet, and so who has to act. */
  why: z.enum(['not-opened', 'self-scoring', 'handed-in', 'not-yet-here', 'no-longer-here']).nullable(),
  /** Whether the year waits for it: missing, to come, or an absence nobody has decided to leave out. */
  waitedFor: z.boolean(),
})
export type WorkMonth = z.infer<typeof workMonthSchema>

/** The result of a quarter, half-year or year; `total` null while something is missing. */
export const workSpanSchema = z.object({
  span: z.string(),
  kind: z.enum(['quarter', 'half-year', 'year']),
  /** False where the rule set knows no such result. */
  known: z.boolean(),
  total: z.string().nullable(),
  level: levelSchema.nullable(),
  /** The level the points alone give: a head's own waits for the level of his organisation. */
  levelByPoints: levelSchema.nullable(),
  /** Places in the input that are missing, as `periods.2026-03` or `facts.unitLevel`. */
  missing: z.array(z.string()),
  /** Months left out of the mean, and why. */
  leftOut: z.array(
    z.object({ period: z.string(), absence: absenceKindSchema.nullable(), reason: z.string().nullable() }),
  ),
  problems: z.array(problemSchema),
})
export type WorkSpan = z.infer<typeof workSpanSchema>

/** The body a person heads, and what it was recognised as: he is not rated above it. */
export const headedBodySchema = z.object({
  unitName: z.string(),
  standing: z.enum(['recognised', 'waits', 'not-listed']),
  level: levelSchema.exclude(['not-rated', 'insufficient-data']).nullable(),
  /** The decision that recognised it. */
  document: z.string().nullable(),
  /** For `waits`: whether the body has to hand in, or its authority to recognise it. */
  waitsFor: z.enum(['body', 'authority']).nullable(),
  authority: z.object({ unitName: z.string(), personName: z.string() }).nullable(),
  /** Where the rule set says so. */
  article: z.string(),
})
export type HeadedBody = z.infer<typeof headedBodySchema>

export const absenceSchema = z.object({
  id: idSchema,
  version: versionSchema,
  kind: absenceKindSchema,
  from: daySchema,
  to: daySchema.nullable(),
  document: z.string(),
  leaveOutReason: z.string().nullable(),
  withdrawn: z.boolean(),
})
export type AbsenceRecord = z.infer<typeof absenceSchema>

export const carriedScoreSchema = z.object({
  id: idSchema,
  version: versionSchema,
  period: z.string(),
  total: z.string(),
  body: z.string(),
  document: z.string(),
  withdrawn: z.boolean(),
})
export type CarriedScoreRecord = z.infer<typeof carriedScoreSchema>

/** Answer to `GET /api/people/:id/work-year`. */
export const workYearSchema = z.object({
  year: z.number().int(),
  /** Years in which anything is recorded, newest first; today's is always there. */
  years: z.array(z.number().int()),
  person: z.object({
    id: idSchema,
    code: z.string(),
    fullName: z.string(),
    postTitle: z.string(),
    unitName: z.string(),
    agencyName: z.string(),
    kind: personKindSchema.nullable(),
    leadership: leadershipSchema,
  }),
  /** Null where no set that scores by converted products binds the person. */
  ruleSet: z
    .object({
      id: z.string(),
      version: z.number().int(),
      hash: z.string(),
      number: z.string(),
      /** Absences it leaves out of the mean by itself. */
      leavesMean: z.array(absenceKindSchema),
    })
    .nullable(),
  months: z.array(workMonthSchema).length(12),
  /** Where the person stands on the months that are there; no result. */
  meanSoFar: z.object({ value: z.string(), months: z.number().int() }).nullable(),
  monthsWorked: z.number().int(),
  quarters: z.array(workSpanSchema),
  halfYears: z.array(workSpanSchema),
  total: workSpanSchema,
  /** Null for whoever heads no body, and where the rule set binds no head to its level. */
  headedBody: headedBodySchema.nullable(),
  absences: z.array(absenceSchema),
  carried: z.array(carriedScoreSchema),
  can: z.object({ record: z.boolean() }),
})
export type WorkYearReply = z.infer<typeof workYearSchema>

const documentSchema = z.string().trim().min(1).max(300)
const reasonSchema = z.string().trim().min(1).max(2_000)

/** `POST /api/people/:id/absences` */
export const recordAbsenceSchema = z.strictObject({
  kind: absenceKindSchema,
  from: daySchema,
  to: daySchema.nullable(),
  document: documentSchema,
  /** Only for an absence the rule set does not leave out of the mean by itself. */
  leaveOutReason: reasonSchema.nullable(),
})
/** `POST /api/absences/:id/end`: a last day, or another one. */
export const endAbsenceSchema = z.strictObject({ version: versionSchema, to: daySchema, reason: reasonSchema })

/** `POST /api/people/:id/carried-scores`: a month or quarter as the other body sent it. */
export const carryScoreSchema = z.strictObject({
  period: workPeriodSchema,
  /** Exact: a decimal with a point, or a fraction. */
  total: z.string().trim().min(1).max(40),
  body: z.string().trim().min(1).max(300),
  document: documentSchema,
})

/** `POST /api/absences/:id/withdraw`, `/api/carried-scores/:id/withdraw`: it was recorded by mistake. */
export const withdrawRecordSchema = z.strictObject({ version: versionSchema, reason: reasonSchema })
/** Answer to each of them. */
export const recordedSchema = z.object({ id: idSchema })

/** `POST /api/period-scores/forms`: Mẫu số 01 of everybody of a unit and below, as a job. */
export const periodFormsSchema = z.strictObject({
  period: workPeriodSchema,
  unitId: idSchema,
  format: z.enum(['pdf', 'docx']),
})
