import type { Appraisal } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { appraisalQuery, draftKey, useMe, useRecordDraft, type RecordDraft, type RecordPart } from '../../lib/index.ts'

/** A part of an appraisal that one person fills in and that is saved while he types. */
export type DraftKind<T extends object> = RecordPart<Appraisal, T> & { part: 'self' | 'review' }

/** The place of a part's draft in this browser. */
export function draftPlace(owner: string, id: number, part: 'self' | 'review'): string {
  return draftKey(owner, `appraisal-${id}-${part}`)
}

/** Keeps one part of an appraisal on screen, in the browser and on the server in step. */
export function useDraft<T extends object>(appraisal: Appraisal, kind: DraftKind<T>): RecordDraft<T> {
  const queries = useQueryClient()
  const me = useMe()
  const { id } = appraisal
  const query = appraisalQuery(id)
  return useRecordDraft(appraisal, kind, {
    key: draftPlace(me.account.username, id, kind.part),
    path: `/api/appraisals/${id}/${kind.part}`,
    queryKey: query.queryKey,
    fetch: () => queries.fetchQuery({ ...query, staleTime: 0 }),
    known: () => queries.getQueryData(query.queryKey),
  })
}
