import { z } from 'zod'
import { levelSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema, versionSchema } from '../http.ts'

/** A time limit in working days: its end, where it is written, how it stands today. */
export const deadlineSchema = z.object({
  on: daySchema,
  workingDays: z.number().int(),
  citation: z.string(),
  /** Years it runs through for which the office has entered no holidays. */
  unkeptYears: z.array(z.number().int()),
  state: z.enum(['running', 'due-soon', 'overdue']),
  left: z.number().int(),
})
export type DeadlineReply = z.infer<typeof deadlineSchema>

export const petitionStageSchema = z.enum(['filed', 'dialogue', 'upheld', 'replaced', 'withdrawn'])

/** One line of a list of petitions. */
export const petitionRowSchema = z.object({
  id: idSchema,
  appraisalId: idSchema,
  fullName: z.string(),
  postTitle: z.string(),
  unitName: z.string(),
  agencyId: idSchema,
  agencyName: z.string(),
  roundName: z.string(),
  /** The decision petitioned against. */
  number: z.string(),
  level: levelSchema,
  filedOn: daySchema,
  stage: petitionStageSchema,
  endedOn: daySchema.nullable(),
  /** By when it has to be answered; null where the instrument sets no limit, and once it is over. */
  resolveBy: deadlineSchema.nullable(),
  /** Whether the caller himself has to answer it. */
  waitsForMe: z.boolean(),
})
export type PetitionRow = z.infer<typeof petitionRowSchema>

/** `GET /api/petitions` */
export const petitionsSchema = z.object({ rows: z.array(petitionRowSchema) })

/** `GET /api/petitions/:id` */
export const petitionSchema = petitionRowSchema.extend({
  version: versionSchema,
  /** Whether the limit in force when it was answered was kept; null while it runs or where there is none. */
  answeredInTime: z.boolean().nullable(),
  answeredBy: z.object({ name: z.string(), title: z.string() }).nullable(),
  /** The decision that took the place of the one petitioned against, after a petition that was granted. */
  replacedBy: z.object({ number: z.string(), on: daySchema, level: levelSchema }).nullable(),
  entries: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['filed', 'said', 'met', 'upheld', 'replaced', 'withdrawn']),
      part: z.enum(['petitioner', 'competent', 'personnel']),
      by: z.string(),
      at: z.iso.datetime(),
      metOn: daySchema.nullable(),
      minutes: z.string().nullable(),
      /** Null when the text has been erased. */
      text: z.string().nullable(),
    }),
  ),
  can: z.object({
    say: z.boolean(),
    recordMeeting: z.boolean(),
    uphold: z.boolean(),
    replace: z.boolean(),
    withdraw: z.boolean(),
  }),
})
export type Petition = z.infer<typeof petitionSchema>

/** `GET /api/appraisals/:id/petition`: what the person may do about his result. */
export const petitionStandingSchema = z.object({
  /** The last day for filing; null where the instrument sets no limit. */
  fileBy: deadlineSchema.nullable(),
  filingCitation: z.string(),
  resolvingWorkingDays: z.number().int().nullable(),
  resolvingCitation: z.string(),
  mayFile: z.boolean(),
  /** Why not, as wording codes. */
  problems: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.string()).optional() })),
  petitions: z.array(petitionRowSchema),
})
export type PetitionStanding = z.infer<typeof petitionStandingSchema>

const text = z.string().trim().min(1).max(4_000)

/** `POST /api/appraisals/:id/petition` */
export const filePetitionSchema = z.strictObject({ text })

/** `POST /api/petitions/:id/entries`: something said, or a dialogue that was held, with its day and minutes. */
export const petitionEntrySchema = z.strictObject({
  version: versionSchema,
  text,
  meeting: z.strictObject({ on: daySchema, minutes: z.string().trim().min(1).max(100) }).nullable(),
})

/** `POST /api/petitions/:id/uphold` and `/withdraw` */
export const endPetitionSchema = z.strictObject({ version: versionSchema, text })

/** An answer that only says which petition. */
export const filedPetitionSchema = z.object({ id: idSchema })
