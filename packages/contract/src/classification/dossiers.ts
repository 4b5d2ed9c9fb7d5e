import { z } from 'zod'
import { appraisalRowSchema, refusalOfPlaceSchema } from '../appraisal/appraisals.ts'
import { dossierRowSchema } from '../appraisal/rounds.ts'
import { daySchema, idSchema, versionSchema } from '../http.ts'

/** One set the quota holds in, with its arithmetic. */
export const capSchema = z.object({
  set: z.string(),
  name: z.string(),
  base: z.number().int(),
  percent: z.string(),
  places: z.number().int(),
  used: z.number().int(),
  exception: z.object({ authority: z.string(), document: z.string() }).nullable(),
})

/** `GET /api/rounds/:id/agencies/:agencyId`: the agency's dossier in one round: everyone in it and how the quota falls. */
export const dossierSchema = dossierRowSchema.extend({
  roundId: idSchema,
  roundName: z.string(),
  version: versionSchema,
  rows: z.array(appraisalRowSchema),
  quotaRule: z.object({
    percent: z.string(),
    base: z.enum(['good-only', 'good-or-better', 'rated']),
    rounding: z.enum(['floor', 'half-up', 'ceil']),
    citation: z.string(),
    basis: z.enum(['text', 'reported', 'assumption']),
  }),
  /** Present once the dossier is proposed: what the allocation gives (live until allocated, stored after). */
  caps: z.array(capSchema),
  refused: z.array(refusalOfPlaceSchema.extend({ appraisalId: idSchema })),
  ties: z.array(z.object({ set: z.string(), places: z.number().int(), appraisalIds: z.array(idSchema) })),
  /** Candidates whose result hangs on a tie above them. */
  waiting: z.array(z.object({ set: z.string(), appraisalId: idSchema })),
  /** Whether an independent check of the allocation passed. */
  verified: z.boolean(),
  decisions: z.array(
    z.object({ id: idSchema, number: z.string(), on: daySchema, signer: z.string(), people: z.number().int() }),
  ),
  can: z.object({
    propose: z.boolean(),
    takeBack: z.boolean(),
    grantException: z.boolean(),
    allocate: z.boolean(),
    resolveTie: z.boolean(),
    decide: z.boolean(),
    export: z.boolean(),
  }),
  /** Why the next step is not open yet, as wording codes (e.g. people still at head review). */
  blocks: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.string()).optional() })),
})
export type Dossier = z.infer<typeof dossierSchema>

/** `POST …/propose`, `…/take-back`, `…/allocate` */
export const dossierActSchema = z.strictObject({ version: versionSchema })

/** `POST …/exception`: a documented share above the ordinary one. */
export const exceptionSchema = z.strictObject({
  version: versionSchema,
  percent: z.string().max(6),
  authority: z.string().min(1).max(200),
  document: z.string().min(1).max(100),
  reason: z.string().min(1).max(2_000),
})

/** `POST …/ties`: the committee's recorded order among people tied at the last place, first gets it. */
export const resolveTieSchema = z.strictObject({
  version: versionSchema,
  set: z.string(),
  order: z.array(idSchema).min(2),
  minutes: z.string().min(1).max(100),
  reason: z.string().min(1).max(2_000),
})

/** `POST …/decide`: one numbered decision for everyone in the dossier the caller is competent for. */
export const decideSchema = z.strictObject({ version: versionSchema, number: z.string().min(1).max(60), on: daySchema })
