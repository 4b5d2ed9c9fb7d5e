import { SUBJECT_KINDS, type SetFinding } from '@thuoc-do/domain'
import { z } from 'zod'
import type { SetFindingReply } from './applicable.ts'
import { factsSchema, filledInShape, workLineSchema } from './score-request.ts'

/** A document by which an office took a set into use. */
export const adoptionSchema = z.strictObject({
  ruleSet: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  decision: z.string(),
})

/** What `appraise` takes: one body of evidence, from which every set that binds the person on the day is computed. */
export const evidenceSchema = z.strictObject({
  person: z.strictObject({ kind: z.enum(SUBJECT_KINDS), leader: z.boolean(), partyMember: z.boolean() }),
  on: z.string(),
  work: z.array(workLineSchema.extend({ axis: z.string().optional() })).optional(),
  facts: factsSchema.optional(),
  /** By rule set id. */
  filledIn: z.record(z.string(), z.strictObject(filledInShape)).optional(),
  adoptions: z.array(adoptionSchema).optional(),
})

/** Writes a finding as JSON. */
export function setFindingReply({ published, verdict, binding, instead }: SetFinding): SetFindingReply {
  const { document, hash } = published
  return {
    ruleSet: document.id,
    version: document.version,
    hash,
    number: document.identity.number,
    titleVi: document.identity.title.vi,
    titleEn: document.identity.title.en,
    track: document.identity.track,
    verdict,
    citation: binding?.citation ?? null,
    basis: binding?.basis ?? null,
    from: binding?.from ?? null,
    to: binding?.to ?? null,
    instead: instead && {
      ruleSet: instead.document.id,
      version: instead.document.version,
      number: instead.document.identity.number,
    },
  }
}
