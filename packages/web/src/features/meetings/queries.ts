import {
  meetingChoicesSchema,
  meetingProposalSchema,
  meetingSchema,
  meetingsSchema,
  partyOpinionsSchema,
} from '@thuoc-do/contract'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { fetchValue, request, useReasons, type Reader } from '../../lib/index.ts'

/** Everything asked about meetings; made stale as a whole after each act. */
export const MEETINGS_KEY = ['meetings'] as const

/** The meetings the reader was invited to or that are held in his reach. */
export const meetingsQuery = queryOptions({
  queryKey: [...MEETINGS_KEY, 'list'],
  queryFn: ({ signal }) => fetchValue(meetingsSchema, '/api/meetings', { signal }),
})

/** Rounds and units for which a meeting may be called. */
export const choicesQuery = queryOptions({
  queryKey: [...MEETINGS_KEY, 'choices'],
  queryFn: ({ signal }) => fetchValue(meetingChoicesSchema, '/api/meetings/choices', { signal }),
})

/** What a meeting is proposed for. */
export type ProposalAsked = { roundId: number; unitId: number; convener: string; large: boolean; on: string }

/** Who is to be invited by the rule. */
export const proposalQuery = ({ roundId, unitId, convener, large, on }: ProposalAsked) =>
  queryOptions({
    queryKey: [...MEETINGS_KEY, 'proposal', roundId, unitId, convener, large, on],
    queryFn: ({ signal }) =>
      fetchValue(
        meetingProposalSchema,
        `/api/meetings/proposal?roundId=${roundId}&unitId=${unitId}&convener=${convener}&large=${large ? 'yes' : 'no'}&on=${on}`,
        { signal },
      ),
    // Another day asks anew without taking away what was typed; anything else begins anew.
    placeholderData: (shown, before) =>
      before?.queryKey.slice(0, -1).join() === [...MEETINGS_KEY, 'proposal', roundId, unitId, convener, large].join()
        ? shown
        : undefined,
  })

/** One meeting; asked again now and then, because several people work on it at once. */
export const meetingQuery = (id: number) =>
  queryOptions({
    queryKey: [...MEETINGS_KEY, 'one', id],
    queryFn: ({ signal }) => fetchValue(meetingSchema, `/api/meetings/${id}`, { signal }),
    refetchInterval: 15_000,
  })

/** People on whom the Party committee gives its opinion. */
export const partyOpinionsQuery = (roundId: number) =>
  queryOptions({
    queryKey: [...MEETINGS_KEY, 'party-opinions', roundId],
    queryFn: ({ signal }) => fetchValue(partyOpinionsSchema, `/api/party-opinions?roundId=${roundId}`, { signal }),
  })

/** Asks the server to move something on; answers the reasons it was refused, none when it was done. */
export function useMeetingAct(): <T>(
  reader: Reader<T>,
  path: string,
  body: object,
  method?: 'POST' | 'PUT',
) => Promise<readonly string[]> {
  const queries = useQueryClient()
  const reasons = useReasons()
  return async (reader, path, body, method = 'POST') => {
    try {
      const answer = await request(reader, path, { method, body })
      await queries.invalidateQueries({ queryKey: MEETINGS_KEY })
      return answer.ok ? [] : reasons(answer.refusal)
    } catch (problem) {
      return reasons(problem)
    }
  }
}
