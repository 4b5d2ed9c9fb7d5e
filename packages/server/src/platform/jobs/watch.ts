import pg from 'pg'
import { JOB_CHANNEL } from './progress.ts'

/** Tells subscribers that a job's row has changed, by one listening connection for the whole process. */
export type JobWatch = {
  start: () => Promise<void>
  stop: () => Promise<void>
  subscribe: (jobId: string, changed: () => void) => () => void
}

/** Opens nothing until `start`. A lost connection is opened again; subscribers also look at their job now and then. */
export function createJobWatch(appUrl: string): JobWatch {
  const subscribers = new Map<string, Set<() => void>>()
  let client: pg.Client | undefined
  let stopped = false
  const open = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: appUrl })
    fresh.on('notification', (message) => subscribers.get(message.payload ?? '')?.forEach((changed) => changed()))
    fresh.on('error', () => {
      if (!stopped) setTimeout(() => void open().catch(() => undefined), 1_000)
    })
    await fresh.connect()
    await fresh.query(`listen ${JOB_CHANNEL}`)
    client = fresh
  }
  return {
    start: open,
    stop: async () => {
      stopped = true
      await client?.end()
    },
    subscribe: (jobId, changed) => {
      const set = subscribers.get(jobId) ?? new Set()
      set.add(changed)
      subscribers.set(jobId, set)
      return () => {
        set.delete(changed)
        if (set.size === 0) subscribers.delete(jobId)
      }
    },
  }
}
