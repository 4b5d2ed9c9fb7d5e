import { workActedSchema, type WorkLineDetail, type workActSchema } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { ConnectionLost, request, useReasons, WORK_KEY, workLineQuery } from '../../lib/index.ts'

/** What may be done to a line, as it is sent. */
export type Act = ReturnType<typeof workActSchema.parse>['act']
export type ActKind = Act['kind']

/** How sending went. A conflict brings the line as it is now; nothing was changed then. */
export type ActOutcome =
  | { kind: 'done' }
  | { kind: 'refused'; reasons: readonly string[] }
  | { kind: 'conflict'; now: WorkLineDetail }
  | { kind: 'offline' }

export type Sent = { line: { id: number; version: number }; key: string; onDay: string; act: Act }

/** Sends an act on a line. `key` names it, so sending it again after a lost answer does nothing twice. */
export function useLineAct(): (sent: Sent) => Promise<ActOutcome> {
  const queries = useQueryClient()
  const reasons = useReasons()
  return async ({ line, key, onDay, act }) => {
    try {
      const answer = await request(workActedSchema, `/api/work-lines/${line.id}/events`, {
        method: 'POST',
        body: { key, version: line.version, onDay, act },
      })
      if (answer.ok) {
        await queries.invalidateQueries({ queryKey: WORK_KEY })
        return { kind: 'done' }
      }
      if (answer.status === 409) {
        const now = await queries.fetchQuery({ ...workLineQuery(line.id), staleTime: 0 })
        if (now.version !== line.version) return { kind: 'conflict', now }
      }
      return { kind: 'refused', reasons: reasons(answer.refusal) }
    } catch (problem) {
      if (problem instanceof ConnectionLost) return { kind: 'offline' }
      throw problem
    }
  }
}
