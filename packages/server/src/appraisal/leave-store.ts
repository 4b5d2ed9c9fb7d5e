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
    leave: async (left, at) => {
      const rows = left.map(({ appraisalId, step, output, sourceKind, sourceId }) => ({
        appraisal_id: appraisalId,
        step,
        output,
        source_kind: sourceKind,
        source_id: sourceId,
      }))
      await sql`
        select app.leave_output(l.appraisal_id, l.step, l.output, l.source_kind, l.source_id, ${at})
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as l (appraisal_id int, step text, output text, source_kind text, source_id int)`.execute(tx)
    },
  }
}
