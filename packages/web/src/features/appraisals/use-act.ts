import { useQueryClient } from '@tanstack/react-query'
import { APPRAISALS_KEY, nothing, request, useReasons } from '../../lib/index.ts'

/** What can be asked for besides saving. */
export type Act =
  | { act: 'submit' | 'confirm' | 'withdraw-submission' | 'not-rated'; version: number }
  | { act: 'return' | 'withdraw-form'; version: number; reason: string }

/**
 * Asks the server to move an appraisal on. Answers the reasons it was refused, none when it was done; a lost connection
 * is thrown. Whatever the answer, what this screen knew is asked for anew.
 */
export function useAct(id: number): (wanted: Act) => Promise<readonly string[]> {
  const queries = useQueryClient()
  const reasons = useReasons()
  return async ({ act, ...body }) => {
    const answer = await request(nothing, `/api/appraisals/${id}/${act}`, { method: 'POST', body })
    await queries.invalidateQueries({ queryKey: APPRAISALS_KEY })
    return answer.ok ? [] : reasons(answer.refusal)
  }
}
