import { useQueryClient } from '@tanstack/react-query'
import { nothing, request, useReasons, WORK_KEY } from '../../lib/index.ts'

/** What can be asked for besides saving. */
export type ScoreAct =
  | { act: 'hand-in' | 'take-back' | 'confirm'; version: number }
  | { act: 'return'; version: number; reason: string }
  | { act: 'unscored'; version: number; reason: string | null }

/**
 * Asks the server to move a period score on. Answers the reasons it was refused, none when it was done; a lost
 * connection is thrown. Whatever the answer, what this screen knew is asked for anew.
 */
export function useScoreAct(id: number): (wanted: ScoreAct) => Promise<readonly string[]> {
  const queries = useQueryClient()
  const reasons = useReasons()
  return async ({ act, ...body }) => {
    const answer = await request(nothing, `/api/period-scores/${id}/${act}`, { method: 'POST', body })
    await queries.invalidateQueries({ queryKey: WORK_KEY })
    return answer.ok ? [] : reasons(answer.refusal)
  }
}
