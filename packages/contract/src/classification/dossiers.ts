import { z } from 'zod'
import { basisSchema } from '../rulebook/document/texts.ts'
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

/** The sets a higher share holds in: the agency with everything in it, the agency as a whole, its units, or one group. */
export const exceptionScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['every-set', 'agency', 'units']) }),
  z.strictObject({ kind: z.literal('group'), group: z.string().min(1) }),
])
export type ShownExceptionScope = z.infer<typeof exceptionScopeSchema>

const handSchema = z.object({ fullName: z.string(), on: daySchema })

/** A documented higher share; whoever recorded one before two persons were needed is not named. */
export const shownExceptionSchema = z.object({
  percent: z.string(),
  authority: z.string(),
  document: z.string(),
  scope: exceptionScopeSchema,
  reason: z.string(),
  proposedBy: handSchema.nullable(),
  confirmedBy: handSchema.nullable(),
})
export type ShownException = z.infer<typeof shownExceptionSchema>

/** What rounding, set by set, leaves of the share in one family of sets; `nominal` is an exact fraction. */
export const familyLossSchema = z.object({
  /** `agency`, `unit`, `group`, … as names of sets begin. */
  family: z.string(),
  sets: z.number().int(),
  nominal: z.string(),
  usable: z.number().int(),
  /** Sets too small ever to have a place, and the people rated in them. */
  withoutPlace: z.object({ sets: z.number().int(), people: z.number().int() }),
})

/** What another choice of people could make of places left unused; information, nobody is passed over by it. */
export const unusedPlacesSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['all-used', 'not-computed', 'open']) }),
  z.object({
    kind: z.literal('more-possible'),
    more: z.number().int(),
    passedOver: z.array(idSchema),
    instead: z.array(idSchema),
  }),
])

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
    basis: basisSchema,
  }),
  /** Present once the dossier is proposed: what the allocation gives (live until allocated, stored after). */
  caps: z.array(capSchema),
  refused: z.array(refusalOfPlaceSchema.extend({ appraisalId: idSchema })),
  ties: z.array(z.object({ set: z.string(), places: z.number().int(), appraisalIds: z.array(idSchema) })),
  /** Candidates whose result hangs on a tie above them. */
  waiting: z.array(z.object({ set: z.string(), appraisalId: idSchema })),
  /** Null until the dossier is proposed. People are given by appraisal. */
  unused: unusedPlacesSchema.nullable(),
  loss: z.array(familyLossSchema),
  /** Sets a place of which hangs on people good only just; for those who allocate or decide, empty for everybody else. */
  pivotal: z.array(z.object({ set: z.string(), places: z.number().int(), appraisalIds: z.array(idSchema) })),
  exceptions: z.object({
    inForce: shownExceptionSchema.nullable(),
    /** Waits for a second person. */
    proposed: shownExceptionSchema.nullable(),
    /** What a share may be proposed for in this dossier. */
    scopes: z.array(exceptionScopeSchema),
  }),
  /**
   * The latest decision in place of another: the places are then those asked for anew with it, as far as decisions in
   * force hold them. Null where none was replaced.
   */
  replaced: z.object({ number: z.string(), on: daySchema, replaces: z.string(), fullName: z.string() }).nullable(),
  /** Whether an independent check of the allocation passed. */
  verified: z.boolean(),
  decisions: z.array(
    z.object({ id: idSchema, number: z.string(), on: daySchema, signer: z.string(), people: z.number().int() }),
  ),
  can: z.object({
    propose: z.boolean(),
    takeBack: z.boolean(),
    proposeException: z.boolean(),
    confirmException: z.boolean(),
    withdrawException: z.boolean(),
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

/** `POST …/exception`: proposes a documented share above the ordinary one; `…/exception/confirm` puts it in force. */
export const exceptionSchema = z.strictObject({
  version: versionSchema,
  percent: z.string().max(6),
  authority: z.string().min(1).max(200),
  document: z.string().min(1).max(100),
  scope: exceptionScopeSchema,
  reason: z.string().min(1).max(2_000),
})

/** `POST …/exception/withdraw` */
export const withdrawExceptionSchema = z.strictObject({ version: versionSchema, reason: z.string().min(1).max(2_000) })

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
