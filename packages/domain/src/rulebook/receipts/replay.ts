import type { Problem } from '../../kernel/index.ts'
import type { LocalText } from '../document/cited.ts'
import type { PublishedRuleSet } from '../document/document.ts'
import { firstDivergence, isObject, member, type Divergence } from './json-difference.ts'

/** Which part of a result something belongs to, in the order in which a reader needs to hear of it. */
export type ReplayPart = 'step' | 'condition' | 'value' | 'level' | 'other'

/** The first thing that differs between what was recorded and what comes out now. */
export type Difference = Divergence & {
  readonly part: ReplayPart
  /** Place in the list of steps or conditions, from 1; null elsewhere. */
  readonly number: number | null
  readonly code: string | null
  readonly label: LocalText | null
}

/** Everything agrees, in so many steps. */
export type SameReplay = { readonly verdict: 'same'; readonly steps: number }

/** Something does not: the recorded inputs cannot be scored at all, or the first difference in reading order. */
export type DifferingReplay =
  | { readonly verdict: 'differs'; readonly first: Difference }
  | { readonly verdict: 'inputs-unusable'; readonly problems: readonly Problem[] }

/** Whether a recorded result is what its receipt's inputs give. */
export type Replay =
  | SameReplay
  | DifferingReplay
  /** The rule set at hand is not the one of the receipt, so nothing was compared. */
  | {
      readonly verdict: 'other-document'
      readonly field: 'ruleSet' | 'version' | 'hash'
      readonly recorded: string
      readonly used: string
    }
  /** Computed by another version of the engine; says whether everything besides the version agrees. */
  | {
      readonly verdict: 'other-engine'
      readonly recorded: string
      readonly used: string
      readonly otherwise: SameReplay | DifferingReplay
    }

/** A recorded result: any JSON, of which only what the receipt is found by has been read. */
export type RecordedScore = {
  readonly receipt: {
    readonly ruleSet: string
    readonly version: number
    readonly hash: string
    readonly engine: string
  }
}

/** What the recorded inputs give now: the printed result as plain JSON, or why they cannot be scored. */
export type Recomputed =
  | { readonly ok: true; readonly value: RecordedScore }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const PLACES: readonly (readonly [key: string, part: ReplayPart])[] = [
  ['steps', 'step'],
  ['conditions', 'condition'],
  ...['quantity', 'quality', 'timeliness', 'result', 'general', 'total'].map((key) => [key, 'value'] as const),
  ['levelByPoints', 'level'],
  ['level', 'level'],
]

/** The members of a step or condition in the order in which a reader asks for them; others follow. */
const READING_ORDER = [
  'code',
  'role',
  'value',
  'formula',
  'operands',
  'truth',
  'decidedBy',
  'unit',
  'citation',
  'basis',
]

/**
 * Judges a recorded result against what the same inputs give now under `published`. Both results are compared as JSON,
 * member by member: `same` means that their canonical texts are the same bytes. Pure, and never throws on any JSON.
 */
export function judgeReplay(published: PublishedRuleSet, recorded: RecordedScore, recompute: () => Recomputed): Replay {
  const { receipt } = recorded
  const { document, hash } = published
  const identity = [
    ['ruleSet', receipt.ruleSet, document.id],
    ['version', String(receipt.version), String(document.version)],
    ['hash', receipt.hash, hash],
  ] as const
  for (const [field, was, used] of identity)
    if (was !== used) return { verdict: 'other-document', field, recorded: was, used }
  const recomputed = recompute()
  if (!recomputed.ok) return { verdict: 'inputs-unusable', problems: recomputed.problems }
  const computed = recomputed.value
  const used = computed.receipt.engine
  return receipt.engine === used
    ? compared(recorded, computed)
    : {
        verdict: 'other-engine',
        recorded: receipt.engine,
        used,
        otherwise: compared({ ...recorded, receipt: { ...receipt, engine: used } }, computed),
      }
}

function compared(recorded: RecordedScore, computed: RecordedScore): SameReplay | DifferingReplay {
  for (const [key, part] of PLACES) {
    const first = differenceIn(part, key, member(recorded, key), member(computed, key))
    if (first !== undefined) return { verdict: 'differs', first }
  }
  const rest = firstDivergence(recorded, computed, '')
  if (rest !== undefined)
    return { verdict: 'differs', first: { part: 'other', number: null, code: null, label: null, ...rest } }
  const steps = member(computed, 'steps')
  return { verdict: 'same', steps: Array.isArray(steps) ? steps.length : 0 }
}

function differenceIn(part: ReplayPart, key: string, recorded: unknown, computed: unknown): Difference | undefined {
  const isList = part === 'step' || part === 'condition'
  if (!isList || !Array.isArray(recorded) || !Array.isArray(computed)) {
    const found = firstDivergence(recorded, computed, key)
    return found && { part, number: null, code: null, label: null, ...found }
  }
  for (let at = 0; at < Math.max(recorded.length, computed.length); at += 1) {
    const [was, is]: unknown[] = [recorded[at], computed[at]]
    const found = firstDivergence(was, is, `${key}[${at}]`, READING_ORDER)
    if (found === undefined) continue
    const named = is === undefined ? was : is
    return {
      part,
      number: at + 1,
      code: textOf(member(named, 'code')),
      label: labelOf(member(named, 'label')),
      ...found,
    }
  }
  return undefined
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function labelOf(value: unknown): LocalText | null {
  if (!isObject(value)) return null
  const [vi, en] = [textOf(member(value, 'vi')), textOf(member(value, 'en'))]
  return vi === null || en === null ? null : { vi, en }
}
