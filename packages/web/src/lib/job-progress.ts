import { jobSchema, type Job } from '@thuoc-do/contract'
import { useEffect, useState } from 'react'
import { fetchValue } from './api.ts'

const POLL_EVERY = 1_500

/** Whether nothing more will happen to a job. */
export function isFinished(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed'
}

/**
 * Follows a long piece of work until it is finished: by server-sent events, and by asking every 1.5 s where events do
 * not get through (old proxies in offices cut them). Leaving the screen stops following, not the work.
 * @returns a function that stops following
 */
export function followJob(id: string, onJob: (job: Job) => void): () => void {
  const path = `/api/jobs/${encodeURIComponent(id)}`
  let stopped = false
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function take(job: Job): void {
    if (stopped) return
    onJob(job)
    if (isFinished(job)) stop()
  }
  function stop(): void {
    stopped = true
    clearTimeout(timer)
    source?.close()
  }
  async function poll(): Promise<void> {
    try {
      take(await fetchValue(jobSchema, path))
    } catch {
      // Not reached or not yet visible: the next round tells.
    }
    if (!stopped) timer = setTimeout(() => void poll(), POLL_EVERY)
  }

  if (typeof EventSource === 'undefined') void poll()
  else {
    source = new EventSource(`${path}/events`)
    source.addEventListener('message', (event: MessageEvent<string>) => {
      const job = jobSchema.safeParse(JSON.parse(event.data))
      if (job.success) take(job.data)
    })
    source.addEventListener('error', () => {
      source?.close()
      source = null
      if (!stopped) void poll()
    })
  }
  return stop
}

/** The present state of a job on a screen; `null` until the first word of it. */
export function useJob(id: string | null): Job | null {
  const [job, setJob] = useState<Job | null>(null)
  useEffect(() => {
    if (id === null) return
    return followJob(id, setJob)
  }, [id])
  return job?.id === id ? job : null
}
