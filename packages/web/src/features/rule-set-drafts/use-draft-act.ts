import { draftChangedSchema, type DraftAct } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { request, useReasons } from '../../lib/index.ts'
import { draftPath, DRAFTS_KEY } from './queries.ts'

/** What can be asked for besides saving. */
export type Verb = Exclude<DraftAct, 'save'>

/**
 * Moves a draft on. Answers every reason it was refused, none when it was done; a lost connection is thrown. Whatever
 * the answer, what this screen knew is asked for anew; after publishing the shelf of rule sets too.
 */
export function useDraftAct(draftId: number) {
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  return async (verb: Verb, lockVersion: number, reason?: string): Promise<readonly string[]> => {
    const answer = await request(draftChangedSchema, `${draftPath(draftId)}/${verb}`, {
      method: 'POST',
      body: { lockVersion, ...(reason === undefined ? {} : { reason }) },
    })
    await queries.invalidateQueries({ queryKey: DRAFTS_KEY })
    if (verb === 'publish') {
      await queries.invalidateQueries({ queryKey: ['rule-sets'] })
      await queries.invalidateQueries({ queryKey: ['rule-set'] })
    }
    return answer.ok ? [] : reasonsOf(answer.refusal)
  }
}
