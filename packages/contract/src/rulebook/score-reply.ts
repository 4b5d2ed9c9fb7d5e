import {
  display,
  exact,
  multiply,
  toFraction,
  type Exact,
  type Level,
  type RatedLevel,
  type ScoreResult,
} from '@thuoc-do/domain'

/** A value as machines keep it and as people read it: `565/6` and `94,17`. */
export type ShownValue = { readonly exact: string; readonly display: string }

/** A computed score as JSON: the same for the command line, the API and the printed forms. */
export type ScoreReply = {
  readonly quantity: ShownValue | null
  readonly quality: ShownValue | null
  readonly timeliness: ShownValue | null
  readonly result: ShownValue | null
  readonly general: ShownValue | null
  readonly total: ShownValue | null
  readonly level: Level
  readonly levelByPoints: RatedLevel | null
  readonly missing: readonly string[]
  readonly unstated: readonly string[]
  readonly conditions: ScoreResult['conditions']
  readonly steps: ScoreResult['steps']
  readonly receipt: ScoreResult['receipt']
}

/** Writes a result as JSON. Proportions keep their ratio as the exact value and are displayed as percentages. */
export function scoreReply(result: ScoreResult): ScoreReply {
  return {
    quantity: shownShare(result.quantity),
    quality: shownShare(result.quality),
    timeliness: shownShare(result.timeliness),
    result: shownPoints(result.result),
    general: shownPoints(result.general),
    total: shownPoints(result.total),
    level: result.level,
    levelByPoints: result.levelByPoints,
    missing: result.missing,
    unstated: result.unstated,
    conditions: result.conditions,
    steps: result.steps,
    receipt: result.receipt,
  }
}

/** Points as JSON; null where there are none. */
export function shownPoints(value: Exact | null): ShownValue | null {
  return value === null ? null : { exact: toFraction(value), display: display(value) }
}

function shownShare(ratio: Exact | null): ShownValue | null {
  return ratio === null ? null : { exact: toFraction(ratio), display: display(multiply(ratio, exact(100))) }
}
