import { sql } from 'kysely'
import type { Tx } from '../platform/actor.ts'
import { readRules } from './appraisal-store.ts'
import type { FileProgressRow, LeaveStore } from './leave-behind.ts'

/** Progress of files in the caller's transaction, also of those he does not see: the secretary of a meeting need not read them. */
export function leaveStore(tx: Tx): LeaveStore {
  return {
    progress: async (ids) => {
      const { rows } = await sql<FileProgressRow>`
        select appraisal_id as "appraisalId", round_id as "roundId", stage, kind, leadership, keys
        from app.progress_of(${[...ids]}::int[])`.execute(tx)
      return rows
    },
    rules: (roundId) => readRules(tx, roundId),
    leave: async ({ appraisalId, step, output, sourceKind, sourceId }, at) => {
      await sql`select app.leave_output(${appraisalId}, ${step}, ${output}, ${sourceKind}, ${sourceId}, ${at})`.execute(
        tx,
      )
    },
  }
}
