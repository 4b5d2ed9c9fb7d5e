import type { Citation, Level } from '../../kernel/index.ts'
import type { PeriodScoreStage } from './stage.ts'

/** Where the rule of {@link unitResult} stands. */
export const UNIT_RESULT_CITATION: Citation = { instrument: '335/2025/NĐ-CP', article: 'Điều 15 khoản 3 điểm a' }

/** The period score of somebody under a leader. */
export type ScoreBelow = {
  readonly stage: PeriodScoreStage
  /** The level its points correspond to; null until it is confirmed. */
  readonly level: Level | null
  /** The personnel body has said why there will be no score (on leave all month …). */
  readonly leftUnscored: boolean
}

/** The same of many people, counted. */
export type CountsBelow = { readonly people: number; readonly waiting: number; readonly unsatisfactory: number }

/**
 * What the scores of the people make of d: 100 % when all of them are at least satisfactory, 50 % when anybody is not.
 * Subordinates come first, so while anybody is not confirmed there is none. With nobody below, the superior states it.
 */
export type UnitResultKind = 'all-satisfactory' | 'some-unsatisfactory' | 'waits' | 'nobody-below'

const PERCENT = { 'all-satisfactory': '100', 'some-unsatisfactory': '50', waits: null, 'nobody-below': null } as const

/** The percentage of a kind; null where there is none (yet). */
export function unitResultPercent(kind: UnitResultKind): '100' | '50' | null {
  return PERCENT[kind]
}

/** See {@link UnitResultKind}. */
export function unitResultOfCounts({ people, waiting, unsatisfactory }: CountsBelow): UnitResultKind {
  if (people === 0) return 'nobody-below'
  if (waiting > 0) return 'waits'
  return unsatisfactory > 0 ? 'some-unsatisfactory' : 'all-satisfactory'
}

/** What d comes to, with everybody it waits for and everybody below the level that makes it 50. */
export type UnitResult<Score extends ScoreBelow> = {
  readonly kind: UnitResultKind
  readonly percent: '100' | '50' | null
  readonly waitsFor: readonly Score[]
  readonly unsatisfactory: readonly Score[]
}

/** See {@link UnitResultKind}; whoever is left without a score for a stated reason counts neither way. */
export function unitResult<Score extends ScoreBelow>(scores: readonly Score[]): UnitResult<Score> {
  const counted = scores.filter(({ stage, leftUnscored }) => stage === 'confirmed' || !leftUnscored)
  const waitsFor = counted.filter(({ stage }) => stage !== 'confirmed')
  const unsatisfactory = counted.filter(({ stage, level }) => stage === 'confirmed' && level === 'unsatisfactory')
  const kind = unitResultOfCounts({
    people: counted.length,
    waiting: waitsFor.length,
    unsatisfactory: unsatisfactory.length,
  })
  return { kind, percent: unitResultPercent(kind), waitsFor, unsatisfactory }
}
