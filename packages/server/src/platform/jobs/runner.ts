import type { Actor, Tx } from '../actor.ts'
import type { Answer, ServerProblem } from '../transaction.ts'

export type JobKind =
  | 'import-preview'
  | 'import-apply'
  | 'open-round'
  | 'bulk-forms'
  | 'bulk-notices'
  | 'issue-accounts'
  | 'simulate'
  | 'open-work-periods'
  | 'recompute-scores'
  | 'bulk-period-forms'

/** A file a job leaves behind for its owner to download. */
export type JobFile = { name: string; path: string }

/** What a running job may use. Each `read` and `change` is a transaction of its own, in the name of who asked for the job. */
export type JobRun = {
  jobId: string
  input: unknown
  userId: string
  /** Quoted in events as the request they belong to. */
  requestId: string
  read: <T>(work: (tx: Tx, actor: Actor) => Promise<Answer<T>>) => Promise<Answer<T>>
  change: <T>(work: (tx: Tx, actor: Actor) => Promise<Answer<T>>) => Promise<Answer<T>>
  /** Says how far the work is; cheap to call often, stored and sent at most a few times a second. */
  progress: (done: number, total: number, step: string) => void
  /** A path to write the job's file to; it is kept under its SHA-256 when the job ends well. */
  scratchFile: () => string
}

export type JobEnd =
  | { ok: true; result: Record<string, unknown>; file?: JobFile }
  | { ok: false; problems: readonly ServerProblem[] }

/** Does one kind of long work. Must be able to start again from the beginning after a crash: what was done already is skipped. */
export type JobRunner = (run: JobRun) => Promise<JobEnd>
