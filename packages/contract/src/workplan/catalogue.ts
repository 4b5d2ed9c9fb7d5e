import { CATALOGUE_ACTS, CATALOGUE_STATES, type CatalogueField } from '@thuoc-do/domain'
import { z } from 'zod'
import { daySchema, idSchema, problemSchema, versionSchema } from '../http.ts'
import { cellProblemSchema } from '../organisation/imports.ts'

const reasonSchema = z.string().trim().min(1).max(2_000)
const codeSchema = z.string().max(60)
const numberTextSchema = z.string().max(40)

export const catalogueStateSchema = z.enum(CATALOGUE_STATES)
export const catalogueActSchema = z.enum(CATALOGUE_ACTS)
export const duplicateKindSchema = z.enum(['same-code', 'same-words', 'other-order'])

/** What an entry says. Numbers are exact: `points` a decimal, `coefficient` a fraction. */
export const catalogueEntrySchema = z.object({
  code: z.string(),
  name: z.string(),
  productUnit: z.string(),
  complexity: z.number().int().nullable(),
  ownerUnitId: z.number().int().nullable(),
  points: z.string().nullable(),
  coefficient: z.string(),
  note: z.string(),
})

/** An entry in a list, with what its writer must send back. */
export const catalogueEntryRowSchema = catalogueEntrySchema.extend({
  ownerName: z.string().nullable(),
  version: versionSchema,
})
export type CatalogueEntryRow = z.infer<typeof catalogueEntryRowSchema>

/** An entry as somebody writes it; its weight is either `points` or a `coefficient` given outright. */
export const writtenEntrySchema = z.strictObject({
  code: codeSchema,
  name: z.string().max(2_000),
  productUnit: z.string().max(200),
  complexity: z.number().int().nullable(),
  ownerUnitId: idSchema.nullable(),
  points: numberTextSchema.nullable(),
  coefficient: numberTextSchema.nullable(),
  note: z.string().max(4_000),
})
export type WrittenCatalogueEntry = z.infer<typeof writtenEntrySchema>

/** One version in the list of an agency. */
export const catalogueVersionRowSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  state: catalogueStateSchema,
  validFrom: daySchema.nullable(),
  /** Last day it is in force; null while no later one has been decided. */
  validTo: daySchema.nullable(),
  document: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  entries: z.number().int(),
  /** Whether work assigned today is weighed by it. */
  inForce: z.boolean(),
})
export type CatalogueVersionRow = z.infer<typeof catalogueVersionRowSchema>

/** `GET /api/catalogues`: agencies the caller answers for, proposes in or belongs to. */
export const cataloguesSchema = z.object({
  agencies: z.array(
    z.object({
      agencyId: idSchema,
      agencyName: z.string(),
      inForce: z.object({ versionId: idSchema, validFrom: daySchema, entries: z.number().int() }).nullable(),
      open: z.object({ versionId: idSchema, state: catalogueStateSchema }).nullable(),
      /** Proposals that wait for an answer of the caller. */
      waiting: z.number().int(),
    }),
  ),
  /** The agency the caller himself works in. */
  ownAgencyId: idSchema.nullable(),
})
export type Catalogues = z.infer<typeof cataloguesSchema>

/** `GET /api/catalogues/:agencyId` */
export const agencyCatalogueSchema = z.object({
  agencyId: idSchema,
  agencyName: z.string(),
  versions: z.array(catalogueVersionRowSchema),
  /** Units an entry may belong to. */
  units: z.array(z.object({ id: idSchema, name: z.string() })),
  can: z.object({
    begin: z.boolean(),
    /** Units for which the caller may propose. */
    proposeFor: z.array(z.object({ id: idSchema, name: z.string() })),
    answer: z.boolean(),
  }),
})
export type AgencyCatalogue = z.infer<typeof agencyCatalogueSchema>

/** `GET /api/catalogues/:agencyId/versions/:versionId` */
export const catalogueVersionSchema = catalogueVersionRowSchema.extend({
  standardName: z.string(),
  standardPoints: z.string().nullable(),
  version: versionSchema,
  sendBackReason: z.string().nullable(),
  /** What keeps it from being handed in; empty for one that is not being prepared. */
  problems: z.array(problemSchema),
  /** How many entries each group of complexity has; `group` null for those that were not classified. */
  groups: z.array(z.object({ group: z.number().int().nullable(), entries: z.number().int() })),
  can: z.array(catalogueActSchema),
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      action: z.string(),
      actorName: z.string(),
      role: z.string(),
      reason: z.string().nullable(),
    }),
  ),
})
export type CatalogueVersion = z.infer<typeof catalogueVersionSchema>

/** `GET …/versions/:versionId/entries` */
export const catalogueEntriesQuerySchema = z.strictObject({
  /** Words of code or name, without diacritics if one likes. */
  search: z.string().max(200).optional(),
  complexity: z.union([z.literal('none'), z.coerce.number().int().min(1).max(5)]).optional(),
  /** A unit, or what the whole agency shares. */
  owner: z.union([z.literal('shared'), idSchema]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export const catalogueEntriesSchema = z.object({
  rows: z.array(catalogueEntryRowSchema),
  total: z.number().int(),
  page: z.number().int(),
})
export type CatalogueEntries = z.infer<typeof catalogueEntriesSchema>

/** `GET …/versions/:versionId/duplicates`: entries that probably are one product, to be merged by whoever prepares it. */
export const catalogueDuplicatesSchema = z.object({
  groups: z.array(z.object({ kind: duplicateKindSchema, entries: z.array(catalogueEntryRowSchema) })),
})
export type CatalogueDuplicates = z.infer<typeof catalogueDuplicatesSchema>

/** `POST /api/catalogues/:agencyId/versions`: the next version, a copy of the newest decided one. */
export const catalogueBegunSchema = z.object({ versionId: idSchema })

/** `PUT …/versions/:versionId/standard`: the standard product; every coefficient that comes from points follows. */
export const saveStandardSchema = z.strictObject({
  version: versionSchema,
  standardName: z.string().trim().max(500),
  standardPoints: numberTextSchema.nullable(),
})

/**
 * `PUT …/versions/:versionId/entries`. `code` and `version` are those of the entry that is changed, null for a new one.
 * When somebody changed it meanwhile the answer is 409 `catalogue-entry-changed` with what it says now in its params.
 */
export const putEntrySchema = z.strictObject({
  code: codeSchema.nullable(),
  version: versionSchema.nullable(),
  entry: writtenEntrySchema,
})
/** `POST …/versions/:versionId/entries/drop` */
export const dropEntrySchema = z.strictObject({ code: codeSchema, version: versionSchema })
/** `POST …/versions/:versionId/entries/merge`: the others go, the kept one stays as it is. */
export const mergeEntriesSchema = z.strictObject({
  keep: codeSchema,
  drop: z
    .array(z.strictObject({ code: codeSchema, version: versionSchema }))
    .min(1)
    .max(100),
})
/** Answer to a change of entries: the version of the entry, or of the catalogue where none is left. */
export const catalogueChangedSchema = z.object({ version: versionSchema })

/** `POST …/versions/:versionId/hand-in`: with the day it should begin on. */
export const handInCatalogueSchema = z.strictObject({ version: versionSchema, validFrom: daySchema })
/** `POST …/take-back`, `…/discard` */
export const catalogueActBodySchema = z.strictObject({ version: versionSchema })
/** `POST …/send-back` */
export const sendBackCatalogueSchema = z.strictObject({ version: versionSchema, reason: reasonSchema })
/** `POST …/decide` */
export const decideCatalogueSchema = z.strictObject({
  version: versionSchema,
  document: z.string().trim().min(1).max(200),
  validFrom: daySchema,
})

export const proposalKindSchema = z.enum(['add', 'change', 'drop'])
export const proposalStateSchema = z.enum(['open', 'taken', 'merged', 'refused', 'withdrawn'])

/** What a unit asks for; `content` is what the entry should say, for `drop` what it says now. */
export const catalogueProposalSchema = z.object({
  id: idSchema,
  unitId: idSchema,
  unitName: z.string(),
  kind: proposalKindSchema,
  code: z.string().nullable(),
  content: writtenEntrySchema.nullable(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  state: proposalStateSchema,
  mergedInto: z.string().nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  can: z.object({ withdraw: z.boolean(), answer: z.boolean() }),
})
export type CatalogueProposal = z.infer<typeof catalogueProposalSchema>

/** `GET /api/catalogues/:agencyId/proposals`, newest first: all for the personnel body and heads above, else one's own units'. */
export const catalogueProposalsSchema = z.object({ proposals: z.array(catalogueProposalSchema) })

/** `POST /api/catalogues/:agencyId/proposals` */
export const proposeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), unitId: idSchema, entry: writtenEntrySchema, reason: reasonSchema }),
  z.strictObject({
    kind: z.literal('change'),
    unitId: idSchema,
    code: codeSchema,
    entry: writtenEntrySchema,
    reason: reasonSchema,
  }),
  z.strictObject({ kind: z.literal('drop'), unitId: idSchema, code: codeSchema, reason: reasonSchema }),
])
export const proposedSchema = z.object({ id: idSchema })

/** `POST /api/catalogue-proposals/:id/answer`: take it as it is or amended, merge it into an entry there is, or refuse it. */
export const answerProposalSchema = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('take'), entry: writtenEntrySchema.nullable() }),
  z.strictObject({ answer: z.literal('merge'), into: codeSchema }),
  z.strictObject({ answer: z.literal('refuse'), reason: reasonSchema }),
])

const FIELDS = [
  'code',
  'name',
  'productUnit',
  'complexity',
  'ownerUnitId',
  'points',
  'coefficient',
  'note',
] as const satisfies readonly CatalogueField[]

/**
 * `POST …/versions/:versionId/import?fileName=&missing=keep|drop`, the .xlsx as it is: what bringing it in would do,
 * without doing it. With `&plan=` of that answer it is done, unless the catalogue has changed since (409).
 */
export const importCatalogueQuerySchema = z.strictObject({
  fileName: z.string().min(1).max(255),
  missing: z.enum(['keep', 'drop']).default('keep'),
  plan: z.string().max(64).optional(),
})
export const catalogueImportSchema = z.object({
  applied: z.boolean(),
  /** Identifies what was previewed. */
  plan: z.string().nullable(),
  /** Reasons the whole file was refused. */
  fileProblems: z.array(problemSchema),
  problems: z.array(cellProblemSchema),
  problemCount: z.number().int(),
  warnings: z.array(cellProblemSchema),
  warningCount: z.number().int(),
  counts: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    missing: z.number().int(),
    duplicates: z.number().int(),
  }),
  /** The first hundred of each. */
  added: z.array(catalogueEntrySchema),
  changed: z.array(
    z.object({ before: catalogueEntrySchema, after: catalogueEntrySchema, fields: z.array(z.enum(FIELDS)) }),
  ),
  missing: z.array(catalogueEntrySchema),
  duplicates: z.array(z.object({ kind: duplicateKindSchema, entries: z.array(catalogueEntrySchema) })),
})
export type CatalogueImport = z.infer<typeof catalogueImportSchema>
