import type { WorkPeriod } from '@thuoc-do/domain'
import type { Actor, Tx } from '../../platform/actor.ts'

/** Lines of these people in this period have just changed in this transaction. */
export type LinesChanged = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly period: WorkPeriod
  /** Without repetition, ascending. */
  readonly personIds: readonly number[]
}

/**
 * What has to follow in the same transaction, such as the live score. Two changes of different lines of one person may
 * run at once: whoever computes from all lines has to lock what he writes before he reads them.
 */
export type AfterLinesChanged = (changed: LinesChanged) => Promise<void>
