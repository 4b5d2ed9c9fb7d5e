import {
  compare,
  compareGrades,
  decimal,
  isAtLeast,
  isGrade,
  LEVELS,
  toDecimal,
  toFraction,
  type Exact,
  type Grade,
  type Level,
} from '../../kernel/index.ts'
import type { Comparison, Condition } from '../document/condition.ts'
import { factEntry, type FactName } from '../document/facts.ts'

/** The value of a fact, by its kind. */
export type FactValue = boolean | Exact | Level | Grade

/** What is known about a case. A fact that is not there is not known, which is neither false nor zero. */
export type KnownFacts = Readonly<Partial<Record<FactName, FactValue>>>

/** The truth of a condition when some of its facts may be unknown. */
export type Truth = 'true' | 'false' | 'unknown'

/** A comparison that decided a condition: the fact, the value it had (null when not known) and what was asked of it. */
export type DecidingFact = {
  readonly fact: FactName
  readonly value: string | null
  /** The value was not stated; the glossary presumes it. */
  readonly presumed: boolean
  readonly asked: string
  readonly truth: Truth
}

/** The truth of a condition together with the comparisons that settle it. */
export type Judgement = { readonly truth: Truth; readonly decidedBy: readonly DecidingFact[] }

/** Judges a condition in three-valued logic, so that a missing fact matters only where it could change the answer. */
export function judge(condition: Condition, facts: KnownFacts): Judgement {
  const silence = inSilence(condition)
  return silence.names.some((name) => facts[name] !== undefined) ? judgeFully(condition, facts) : silence.judgement
}

type Silence = { readonly names: readonly FactName[]; readonly judgement: Judgement }

const silences = new WeakMap<Condition, Silence>()

/** What a condition comes to when none of its facts is stated, which is nearly always; worked out once for each. */
function inSilence(condition: Condition): Silence {
  const known = silences.get(condition)
  if (known !== undefined) return known
  const silence = { names: factsOf(condition), judgement: judgeFully(condition, {}) }
  silences.set(condition, silence)
  return silence
}

/** Every fact a condition names. */
export function factsOf(condition: Condition): readonly FactName[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(factsOf)
    case 'not':
      return factsOf(condition.of)
    case 'holds':
    case 'compare':
    case 'level':
    case 'grade':
      return [condition.fact]
    default:
      return condition satisfies never
  }
}

function judgeFully(condition: Condition, facts: KnownFacts): Judgement {
  switch (condition.kind) {
    case 'all':
      return combine(condition.of, facts, 'false')
    case 'any':
      return combine(condition.of, facts, 'true')
    case 'not': {
      const inner = judgeFully(condition.of, facts)
      return { truth: opposite(inner.truth), decidedBy: inner.decidedBy }
    }
    case 'holds':
      return leaf(condition.fact, facts, 'true', (value) => (typeof value === 'boolean' ? value : undefined))
    case 'compare':
      return leaf(condition.fact, facts, `${condition.is} ${condition.value}`, (value) =>
        typeof value === 'object' ? satisfies(compare(value, decimal(condition.value)), condition.is) : undefined,
      )
    case 'level':
      return leaf(condition.fact, facts, `at-least ${condition.atLeast}`, (value) =>
        isLevel(value) ? isAtLeast(value, condition.atLeast) : undefined,
      )
    case 'grade':
      return leaf(condition.fact, facts, `at-least ${condition.atLeast}`, (value) =>
        typeof value === 'string' && isGrade(value) ? compareGrades(value, condition.atLeast) >= 0 : undefined,
      )
    default:
      return condition satisfies never
  }
}

/** `settling` is the truth of one part that settles the whole: one false part of "all", one true part of "any". */
function combine(parts: readonly Condition[], facts: KnownFacts, settling: 'true' | 'false'): Judgement {
  const judged = parts.map((part) => judgeFully(part, facts))
  const truth: Truth = judged.some((part) => part.truth === settling)
    ? settling
    : judged.some((part) => part.truth === 'unknown')
      ? 'unknown'
      : opposite(settling)
  return { truth, decidedBy: judged.filter((part) => part.truth === truth).flatMap((part) => part.decidedBy) }
}

function leaf(
  fact: FactName,
  facts: KnownFacts,
  asked: string,
  test: (value: FactValue) => boolean | undefined,
): Judgement {
  const stated = facts[fact]
  const value = stated ?? factEntry(fact).presumed ?? undefined
  const answer = value === undefined ? undefined : test(value)
  const truth: Truth = answer === undefined ? 'unknown' : answer ? 'true' : 'false'
  const text =
    value === undefined ? null : typeof value === 'object' ? (toDecimal(value) ?? toFraction(value)) : String(value)
  return {
    truth,
    decidedBy: [{ fact, value: text, presumed: stated === undefined && value !== undefined, asked, truth }],
  }
}

function isLevel(value: FactValue): value is Level {
  return LEVELS.some((known) => known === value)
}

function satisfies(order: -1 | 0 | 1, is: Comparison): boolean {
  switch (is) {
    case 'below':
      return order < 0
    case 'at-most':
      return order <= 0
    case 'equal':
      return order === 0
    case 'at-least':
      return order >= 0
    case 'above':
      return order > 0
    default:
      return is satisfies never
  }
}

function opposite<T extends Truth>(truth: T): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'true' ? 'false' : 'true'
}
