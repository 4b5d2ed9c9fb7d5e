import { sql } from 'kysely'
import type { Tx } from '../actor.ts'
import { done, type Doors } from '../transaction.ts'

/** Channel on which a changed job is announced; the payload is the job's id. */
export const JOB_CHANNEL = 'thuoc_do_job'

const SHORTEST_GAP_MS = 250

type Standing = { done: number; total: number; step: string }

/** Announces to every server process that a job's row has changed, once the transaction commits. */
export async function announce(tx: Tx, jobId: string): Promise<void> {
  await sql`select pg_notify(${JOB_CHANNEL}, ${jobId})`.execute(tx)
}

/** Stores a job's progress at most a few times a second; `settle` waits for the last write. */
export function progressWriter(doors: Doors, userId: string, tenantJob: { id: string }) {
  let pending: Standing | undefined
  let writing: Promise<void> | undefined
  let last = 0
  const write = async (): Promise<void> => {
    while (pending !== undefined) {
      const wait = last + SHORTEST_GAP_MS - Date.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      const now: Standing = pending
      pending = undefined
      last = Date.now()
      await doors.change(userId, async (tx) => {
        await tx.updateTable('job').set(now).where('id', '=', tenantJob.id).where('state', '=', 'running').execute()
        await announce(tx, tenantJob.id)
        return done(null)
      })
    }
  }
  return {
    report: (standing: Standing): void => {
      pending = standing
      writing ??= write().finally(() => {
        writing = undefined
      })
    },
    settle: async (): Promise<void> => {
      await writing
    },
  }
}
