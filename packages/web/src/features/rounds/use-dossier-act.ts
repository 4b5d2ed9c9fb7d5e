import { dossierSchema, type Dossier } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { request, useReasons } from '../../lib/index.ts'
import { dossierPath, dossierQuery, ROUNDS_KEY } from './queries.ts'

export type DossierVerb =
  | 'propose'
  | 'take-back'
  | 'allocate'
  | 'exception'
  | 'exception/confirm'
  | 'exception/withdraw'
  | 'ties'
  | 'decide'

/**
 * Moves a dossier on. Answers every reason it was refused, none when it was done; the screen then shows the dossier as
 * the server answered it, and whatever else counts it is asked anew.
 */
export function useDossierAct(dossier: Pick<Dossier, 'roundId' | 'agencyId' | 'version'>) {
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  return async (verb: DossierVerb, facts: Record<string, unknown> = {}): Promise<readonly string[]> => {
    const { roundId, agencyId, version } = dossier
    const { queryKey } = dossierQuery(roundId, agencyId)
    const answer = await request(dossierSchema, `${dossierPath(roundId, agencyId)}/${verb}`, {
      method: 'POST',
      body: { version, ...facts },
    })
    if (!answer.ok) {
      // Somebody else was faster: the present state is fetched, what was typed stays in the window.
      if (answer.refusal.code === 'conflict') await queries.invalidateQueries({ queryKey })
      return reasonsOf(answer.refusal)
    }
    queries.setQueryData(queryKey, answer.value)
    const others = {
      queryKey: ROUNDS_KEY,
      predicate: (query: { queryHash: string }) => query.queryHash !== JSON.stringify(queryKey),
    }
    void queries.invalidateQueries(others)
    return []
  }
}
