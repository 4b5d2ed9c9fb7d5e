import { jointAllocationSchema, type JointAllocation } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { request, useReasons } from '../../lib/index.ts'
import { jointPath, ROUNDS_KEY } from './queries.ts'

/** Moves the places of a whole round on; answers the reasons it was refused, none when it was done. */
export function useJointAct({ roundId, version }: Pick<JointAllocation, 'roundId' | 'version'>) {
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  return async (
    verb: 'allocate' | 'ties' | 'give-up',
    facts: Record<string, unknown> = {},
  ): Promise<readonly string[]> => {
    const address = verb === 'allocate' ? jointPath(roundId) : `${jointPath(roundId)}/${verb}`
    const answer = await request(jointAllocationSchema, address, { method: 'POST', body: { version, ...facts } })
    // Every dossier of the round moves with it; after a refusal somebody else may have been faster.
    await queries.invalidateQueries({ queryKey: ROUNDS_KEY })
    return answer.ok ? [] : reasonsOf(answer.refusal)
  }
}
