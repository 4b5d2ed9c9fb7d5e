import {
  evaluate,
  judgeReplay,
  rollUpScores,
  type PublishedRuleSet,
  type RecordedScore,
  type Recomputed,
  type Replay,
} from '@thuoc-do/domain'
import { z } from 'zod'
import { problemSchema } from '../http.ts'
import { parseInput } from '../parse.ts'
import { rollUpReply } from './roll-up-reply.ts'
import { rollUpRequestSchema } from './roll-up-request.ts'
import { scoreReply } from './score-reply.ts'
import { scoreRequestSchema } from './score-request.ts'

/** A recorded result as far as it has to be read before it can be judged; whatever else is in it is compared. */
export const recordedScoreSchema = z.looseObject({
  receipt: z.looseObject({
    ruleSet: z.string(),
    version: z.int(),
    hash: z.string(),
    engine: z.string(),
    inputs: z.unknown(),
  }),
})

/**
 * A receipt that stands alone: the result, the rule set as it was published, and the fingerprints (SHA-256 of canonical
 * JSON, hexadecimal) of both, so that it can be checked without the server it came from.
 */
export const receiptFileSchema = z.strictObject({
  format: z.literal('thuoc-do/receipt/1'),
  score: recordedScoreSchema,
  document: z.unknown(),
  /** Of `document`. */
  hash: z.string(),
  /** Of `score`. */
  digest: z.string(),
})
export type ReceiptFile = z.infer<typeof receiptFileSchema>

/** A recorded result with the inputs of its receipt, which nobody has looked at yet. */
export type RecordedResult = RecordedScore & { readonly receipt: { readonly inputs: unknown } }

const differenceSchema = z.object({
  part: z.enum(['step', 'condition', 'value', 'level', 'other']),
  /** Written like `steps[2].operands[0].value`. */
  path: z.string(),
  /** Place among the steps or conditions, from 1. */
  number: z.number().int().nullable(),
  code: z.string().nullable(),
  label: z.object({ vi: z.string(), en: z.string() }).nullable(),
  /** Left out where there is nothing at that place. */
  recorded: z.unknown().optional(),
  computed: z.unknown().optional(),
})

const sameSchema = z.object({ verdict: z.literal('same'), steps: z.number().int() })
const differsSchema = z.object({ verdict: z.literal('differs'), first: differenceSchema })
const inputsSchema = z.object({ verdict: z.literal('inputs-unusable'), problems: z.array(problemSchema).readonly() })

/** With what it was computed again: rule set, where its document came from, engine, and the result's fingerprint. */
const againSchema = z.object({
  ruleSet: z.object({ id: z.string(), version: z.number().int(), hash: z.string(), number: z.string() }),
  /** `shipped`: the very document this program ships; `carried`: only the receipt, or the round, has it. */
  document: z.enum(['shipped', 'carried']),
  engine: z.string(),
  /** SHA-256 of the recorded result's canonical JSON. */
  digest: z.string(),
})

/** `GET /api/appraisals/:id/replay`, and what `replay` prints: whether a recorded result comes out again. */
export const replayReplySchema = z.discriminatedUnion('verdict', [
  sameSchema.extend(againSchema.shape),
  differsSchema.extend(againSchema.shape),
  inputsSchema.extend(againSchema.shape),
  z
    .object({
      verdict: z.literal('other-document'),
      field: z.enum(['ruleSet', 'version', 'hash']),
      recorded: z.string(),
      used: z.string(),
    })
    .extend(againSchema.shape),
  z
    .object({
      verdict: z.literal('other-engine'),
      recorded: z.string(),
      used: z.string(),
      otherwise: z.discriminatedUnion('verdict', [sameSchema, differsSchema, inputsSchema]),
    })
    .extend(againSchema.shape),
])
/** See {@link replayReplySchema}. */
export type ReplayReply = z.infer<typeof replayReplySchema>

/** The result of a longer span says so; that of a form or of work says nothing. */
function isRollUp({ receipt }: RecordedResult): boolean {
  return 'computes' in receipt && receipt.computes === 'roll-up'
}

const rollUpInputsOnly = rollUpRequestSchema.omit({ ruleSet: true, version: true })
const inputsOnly = scoreRequestSchema.omit({ ruleSet: true, version: true })

/** Computes a recorded result again from the inputs in its receipt, by `published`, and judges whether it is the same. */
export function replayScore(published: PublishedRuleSet, recorded: RecordedResult): Replay {
  return judgeReplay(published, recorded, (): Recomputed => {
    if (isRollUp(recorded)) {
      const rolled = parseInput(rollUpInputsOnly, recorded.receipt.inputs)
      if (!rolled.ok) return rolled
      const year = rollUpScores(published, rolled.value)
      return year.ok ? { ok: true, value: rollUpReply(year.value) satisfies RecordedScore } : year
    }
    const inputs = parseInput(inputsOnly, recorded.receipt.inputs)
    if (!inputs.ok) return inputs
    const outcome = evaluate(published, inputs.value)
    return outcome.ok ? { ok: true, value: scoreReply(outcome.value) satisfies RecordedScore } : outcome
  })
}
