import type { PeriodScore } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { draftKey, periodScoreQuery, useMe, useRecordDraft, type RecordDraft } from '../../lib/index.ts'
import type { ScorePart } from './drafts.ts'

/** Keeps one part of a period score on screen, in the browser and on the server in step. */
export function useScoreDraft<T extends object>(score: PeriodScore, part: ScorePart<T>): RecordDraft<T> {
  const queries = useQueryClient()
  const me = useMe()
  const { id } = score
  const query = periodScoreQuery(id)
  return useRecordDraft(score, part, {
    key: draftKey(me.account.username, `period-score-${id}-${part.part}`),
    path: `/api/period-scores/${id}/${part.part}`,
    queryKey: query.queryKey,
    fetch: () => queries.fetchQuery({ ...query, staleTime: 0 }),
    known: () => queries.getQueryData(query.queryKey),
  })
}
