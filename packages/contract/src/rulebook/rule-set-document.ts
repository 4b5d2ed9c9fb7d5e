import {
  accepted,
  depthOf,
  isFactName,
  LARGEST_RULE_SET,
  problem,
  refused,
  SUBJECT_KINDS,
  type Outcome,
  type Problem,
  type RuleSet,
} from '@thuoc-do/domain'
import { z } from 'zod'
import { parseInput, type InputProblemCode } from '../parse.ts'
import { partSchema } from './document/criteria.ts'
import { bandSchema, capSchema, caseSchema, fallSchema, quotaSchema } from './document/levels.ts'
import { mechanismSchema } from './document/mechanisms.ts'
import {
  formSchema,
  petitionSchema,
  rollUpSchema,
  roundingSchema,
  stageSchema,
  useSchema,
  writtenReasonSchema,
} from './document/procedure.ts'
import { audienceSchema, labelSchema, list, named, source, textSchema } from './document/texts.ts'

/** The whole document of format 2. The annotation proves that whatever passes is the domain's `RuleSet`. */
const ruleSetDocumentSchema: z.ZodType<RuleSet> = z.strictObject({
  format: z.literal('thuoc-do/rule-set/2'),
  id: textSchema,
  version: z.int(),
  identity: z.strictObject({
    number: textSchema,
    title: labelSchema,
    issuer: labelSchema,
    issuedOn: textSchema,
    inForceFrom: textSchema,
    inForceTo: textSchema.nullable(),
    replaces: list(textSchema),
    track: z.enum(['state', 'party', 'local']),
  }),
  binds: list(
    z.strictObject({
      code: textSchema,
      kinds: list(z.enum(SUBJECT_KINDS)),
      audience: audienceSchema,
      from: textSchema,
      to: textSchema.nullable(),
      byDecision: z.boolean(),
      ...source,
    }),
  ),
  parts: list(partSchema),
  mechanism: mechanismSchema,
  total: z.strictObject(named).nullable(),
  bands: list(bandSchema),
  whenConditionFails: fallSchema,
  disqualifiers: list(caseSchema),
  notRated: list(caseSchema),
  caps: list(capSchema),
  headCap: z.strictObject(named).nullable(),
  quota: quotaSchema.nullable(),
  rollUp: rollUpSchema,
  procedure: list(stageSchema),
  writtenReason: writtenReasonSchema.nullable(),
  petition: petitionSchema,
  rounding: list(roundingSchema),
  forms: list(formSchema),
  uses: list(useSchema),
})

/** Why a value is no rule set at all; what a rule set contradicts itself in is the domain's `checkRuleSet`. */
export type DocumentProblemCode = InputProblemCode | 'set-too-deep' | 'fact-unknown'

/** More would not be read by anybody, and a hostile document could be wrong in a hundred thousand places. */
const MOST_PROBLEMS = 200

/**
 * Reads a value that should be a rule set: unknown keys are refused, texts are trimmed and in NFC, every problem (at most
 * 200) has its place. A document that is too deep is not looked into, so that no reader runs out of stack.
 */
export function readRuleSetDocument(value: unknown): Outcome<RuleSet, DocumentProblemCode> {
  const { depth } = LARGEST_RULE_SET
  if (depthOf(value) > depth)
    return refused([problem('set-too-deep', '', { limit: String(depth), value: `> ${depth}` })])
  const parsed = parseInput(ruleSetDocumentSchema, value)
  if (parsed.ok) return accepted(parsed.value)
  const unknown = new Map(unknownFacts(value, '').map((found) => [found.path, found]))
  return refused(parsed.problems.slice(0, MOST_PROBLEMS).map((found) => unknown.get(found.path) ?? found))
}

/** Conditions on a fact that the glossary does not have, so that the reader hears its name. */
function unknownFacts(value: unknown, path: string): readonly Problem<'fact-unknown'>[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => unknownFacts(item, `${path}[${at}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = path === '' ? key : `${path}.${key}`
    return key === 'fact' && typeof inner === 'string' && !isFactName(inner)
      ? [problem('fact-unknown', own, { fact: inner })]
      : unknownFacts(inner, own)
  })
}
