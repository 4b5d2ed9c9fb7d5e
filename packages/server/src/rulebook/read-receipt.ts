import {
  parseInput,
  receiptFileSchema,
  recordedScoreSchema,
  type RecordedResult,
  type WordedCode,
} from '@thuoc-do/contract'
import {
  accepted,
  findRuleSet,
  problem,
  refused,
  upgradeRuleSet,
  type Outcome,
  type PublishedRuleSet,
  type RuleSet,
  type RuleSetOfFormat1,
} from '@thuoc-do/domain'
import { hashRuleSet, publish } from './hash-rule-set.ts'

/** A recorded result as it was read from outside, with the rule set it is to be judged by. */
export type ReadReceipt = {
  readonly score: RecordedResult
  readonly published: PublishedRuleSet
  /** What the file says of itself: the fingerprints of its result and of its rule set; null for a bare result. */
  readonly told: { readonly digest: string; readonly hash: string } | null
}

/**
 * Reads what `score` printed, or a receipt that was downloaded. The rule set comes from the file when it carries one,
 * else from the shelf; its hash is computed here in either case, never taken over.
 */
export function readReceipt(json: unknown): Outcome<ReadReceipt, WordedCode> {
  if (!isFile(json)) {
    const score = parseInput(recordedScoreSchema, json)
    if (!score.ok) return score
    const { ruleSet, version } = score.value.receipt
    const document = findRuleSet(ruleSet, version)
    if (document !== undefined) return accepted({ score: score.value, published: publish(document), told: null })
    return findRuleSet(ruleSet) === undefined
      ? refused([problem('rule-set-unknown', 'receipt.ruleSet', { ruleSet })])
      : refused([problem('rule-set-version-unknown', 'receipt.version', { ruleSet, version: String(version) })])
  }
  const file = parseInput(receiptFileSchema, json)
  if (!file.ok) return file
  const { document, score, digest, hash } = file.value
  if (!hasKnownFormat(document)) return refused([DOCUMENT_UNUSABLE])
  return trying(() => ({
    score,
    told: { digest, hash },
    published: { document: upgradeRuleSet(document), hash: hashRuleSet(document) },
  }))
}

const DOCUMENT_UNUSABLE = problem('document-unusable', 'document', {
  expected: 'thuoc-do/rule-set/1, thuoc-do/rule-set/2',
})

/**
 * Does something by the rule set of a receipt. One that came in a file may have any shape behind its format tag; what
 * breaks on it is the file's fault and becomes a sentence. By a set of our own shelf it stays a bug.
 */
export function byItsRules<T>({ told }: ReadReceipt, work: () => T): Outcome<T, WordedCode> {
  return told === null ? accepted(work()) : trying(work)
}

function trying<T>(work: () => T): Outcome<T, WordedCode> {
  try {
    return accepted(work())
  } catch {
    return refused([DOCUMENT_UNUSABLE])
  }
}

const isFile = (json: unknown): boolean => typeof json === 'object' && json !== null && 'format' in json

/** The tag says which shape it claims to have; that it keeps to it shows when something is computed by it. */
function hasKnownFormat(document: unknown): document is RuleSet | RuleSetOfFormat1 {
  return (
    typeof document === 'object' &&
    document !== null &&
    'format' in document &&
    (document.format === 'thuoc-do/rule-set/1' || document.format === 'thuoc-do/rule-set/2')
  )
}
