import { draftSchema, draftsSchema, ruleSetListSchema, type Draft } from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import { queryOptions } from '@tanstack/react-query'
import { fetchValue, isRuleSet } from '../../lib/index.ts'

/** Everything asked about drafts; made stale as a whole after each act, because one act moves list and draft. */
export const DRAFTS_KEY = ['rule-set-drafts'] as const

/** All drafts the caller may see, newest first. */
export const draftsQuery = queryOptions({
  queryKey: [...DRAFTS_KEY, 'list'],
  queryFn: async ({ signal }) => (await fetchValue(draftsSchema, '/api/rule-set-drafts', { signal })).drafts,
})

/** A draft whose document is in the shape this screen knows. */
export type OpenDraft = Omit<Draft, 'document'> & { document: RuleSet }

const openDraftReader = {
  parse(value: unknown): OpenDraft {
    const { document, ...draft } = draftSchema.parse(value)
    if (!isRuleSet(document)) throw new Error('a draft in a format this screen does not know')
    return { ...draft, document }
  },
}

/** Where a draft lives. */
export const draftPath = (id: number): string => `/api/rule-set-drafts/${id}`

/** One draft with its document and what stands in its way. */
export const draftQuery = (id: number) =>
  queryOptions({
    queryKey: [...DRAFTS_KEY, 'one', id],
    queryFn: ({ signal }) => fetchValue(openDraftReader, draftPath(id), { signal }),
  })

/** The rule sets a draft can be begun from. */
export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: ({ signal }) => fetchValue(ruleSetListSchema, '/api/rule-sets', { signal }),
  staleTime: 5 * 60_000,
})
