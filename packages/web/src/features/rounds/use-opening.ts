import { openingResultSchema, type Job } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recentJobQuery } from './queries.ts'

const SEEN = 'thuoc-do:opening-seen'

/** Whether an opening that was left belongs on a screen: on the list every one, on a round's screen its own. */
export function isAbout(job: Job, roundId: number | null): boolean {
  if (roundId === null) return true
  const result = openingResultSchema.safeParse(job.result)
  return result.success && result.data.roundId === roundId
}

/**
 * The opening to show: the one just asked for on this screen, or one that was left while it ran; nothing once it was
 * seen. `roundId` is null on the list of all rounds.
 */
export function useOpening(mayOpen: boolean, roundId: number | null) {
  const [asked, setAsked] = useState<string | null>(null)
  const [seen, setSeen] = useState<string | null>(readSeen)
  const { data: left } = useQuery({ ...recentJobQuery('open-round'), enabled: mayOpen })
  const jobId = asked ?? (left && isAbout(left, roundId) ? left.id : null)
  return {
    jobId: jobId === seen ? null : jobId,
    follow: (id: string) => setAsked(id),
    dismiss: () => {
      if (jobId !== null) keepSeen(jobId)
      setSeen(jobId)
    },
  }
}

function readSeen(): string | null {
  try {
    return sessionStorage.getItem(SEEN)
  } catch {
    // A browser may forbid storage: the outcome then shows again, which is better than not at all.
    return null
  }
}

function keepSeen(jobId: string): void {
  try {
    sessionStorage.setItem(SEEN, jobId)
  } catch {
    // See readSeen.
  }
}
