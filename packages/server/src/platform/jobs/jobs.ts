import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CompiledQuery, sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Actor, Tx } from '../actor.ts'
import type { Db } from '../database/connect.ts'
import { done, type Doors } from '../transaction.ts'
import { announce, progressWriter } from './progress.ts'
import { QUEUE, QUEUE_SCHEMA } from './queue-name.ts'
import type { JobEnd, JobKind, JobRunner } from './runner.ts'

type Message = { jobId: string; userId: string }
export type JobsSettings = { db: Db; appUrl: string; doors: Doors; filesFolder: string; clock: () => Date }

/** Long work: queued in the transaction that asks for it, run in the name of who asked, taken up again after a restart. */
export type Jobs = {
  register: (kind: JobKind, runner: JobRunner) => void
  /** Queues work; it becomes visible to workers when the caller's transaction commits. */
  enqueue: (tx: Tx, actor: Actor, kind: JobKind, input: object) => Promise<string>
  pathOf: (sha256: string) => string
  start: () => Promise<void>
  stop: () => Promise<void>
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Builds the queue's front: see {@link Jobs}. */
export function createJobs({ db, appUrl, doors, filesFolder, clock }: JobsSettings): Jobs {
  const runners = new Map<JobKind, JobRunner>()
  const boss = new PgBoss({
    connectionString: appUrl,
    schema: QUEUE_SCHEMA,
    migrate: false,
    schedule: false,
    supervise: true,
    max: 4,
  })
  boss.on('error', (error) => console.error('job queue:', error.message))
  const pathOf = (sha256: string): string => join(filesFolder, sha256)

  const keepFile = async (
    end: JobEnd,
  ): Promise<{ file_name: string; file_size: number; file_sha256: string } | object> => {
    if (!end.ok || end.file === undefined) return {}
    const sha256 = await sha256Of(end.file.path)
    const size = statSync(end.file.path).size
    renameSync(end.file.path, pathOf(sha256))
    return { file_name: end.file.name, file_size: size, file_sha256: sha256 }
  }

  const finish = async (userId: string, jobId: string, end: JobEnd): Promise<void> => {
    const file = await keepFile(end)
    await doors.change(userId, async (tx) => {
      const outcome = end.ok
        ? { state: 'done', result: JSON.stringify(end.result) }
        : { state: 'failed', problems: JSON.stringify(end.problems) }
      await tx
        .updateTable('job')
        .set({ ...outcome, ...file, finished_at: clock() })
        .where('id', '=', jobId)
        .execute()
      await announce(tx, jobId)
      return done(null)
    })
  }

  const runOnce = async ({ jobId, userId }: Message): Promise<void> => {
    const begun = await doors.change(userId, async (tx) => {
      const row = await tx
        .updateTable('job')
        .set({ state: 'running' })
        .where('id', '=', jobId)
        .where('state', 'in', ['queued', 'running'])
        .returning(['kind', 'input'])
        .executeTakeFirst()
      await announce(tx, jobId)
      return done(row)
    })
    const row = begun.ok ? begun.value : undefined
    if (row === undefined) return
    const runner = runners.get(row.kind as JobKind)
    if (runner === undefined) throw new Error(`no runner for jobs of kind ${row.kind}`)
    const progress = progressWriter(doors, userId, { id: jobId })
    let end: JobEnd
    try {
      end = await runner({
        jobId,
        input: row.input,
        userId,
        requestId: jobId,
        read: (work) => doors.read(userId, work),
        change: (work) => doors.change(userId, work),
        progress: (count, total, step) => progress.report({ done: count, total, step }),
        scratchFile: () => join(filesFolder, `scratch-${randomUUID()}`),
      })
    } catch (error) {
      console.error(`job ${jobId} (${row.kind}) failed:`, error)
      end = { ok: false, problems: [{ code: 'server-failed', path: '' }] }
    }
    await progress.settle()
    await finish(userId, jobId, end)
  }

  /** One worker per job, whatever was queued twice: an advisory lock held while it runs, gone with a killed process. */
  const runAlone = async (message: Message): Promise<void> => {
    await db.connection().execute(async (session) => {
      const key = sql`hashtextextended(${message.jobId}, 0)`
      const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_lock(${key}) as locked`.execute(session)
      if (rows[0]?.locked !== true) return
      try {
        await runOnce(message)
      } finally {
        await sql`select pg_advisory_unlock(${key})`.execute(session)
      }
    })
  }

  return {
    pathOf,
    register: (kind, runner) => void runners.set(kind, runner),
    enqueue: async (tx, actor, kind, input) => {
      const row = await tx
        .insertInto('job')
        .values({ tenant_id: actor.tenantId, account: actor.userId, kind, input: JSON.stringify(input) })
        .returning('id')
        .executeTakeFirstOrThrow()
      const message: Message = { jobId: row.id, userId: actor.userId }
      const inTransaction = {
        executeSql: async (text: string, values?: unknown[]) => ({
          rows: [...(await tx.executeQuery(CompiledQuery.raw(text, values ?? []))).rows],
        }),
      }
      await boss.send(QUEUE, message, { db: inTransaction, retryLimit: 0 })
      return row.id
    },
    start: async () => {
      mkdirSync(filesFolder, { recursive: true, mode: 0o700 })
      await boss.start()
      const { rows } = await sql<{
        id: string
        account: string
      }>`select id, account from app.unfinished_jobs()`.execute(db)
      for (const row of rows) await boss.send(QUEUE, { jobId: row.id, userId: row.account }, { retryLimit: 0 })
      await boss.work<Message>(QUEUE, { batchSize: 2, pollingIntervalSeconds: 0.5 }, async (jobs) => {
        await Promise.all(jobs.map((job) => runAlone(job.data)))
      })
    },
    stop: async () => {
      await boss.stop({ graceful: false })
    },
  }
}
