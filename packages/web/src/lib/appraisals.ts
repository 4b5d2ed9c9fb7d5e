import {
  appraisalListSchema,
  appraisalSchema,
  ruleSetReplySchema,
  type AppraisalRow,
  type AppraisalScope,
} from '@thuoc-do/contract'
import type { PersonFacts, RuleSet } from '@thuoc-do/domain'
import { queryOptions, useQueries } from '@tanstack/react-query'
import { fetchValue } from './api.ts'

/** Everything that was asked about appraisals; made stale as a whole after each act, because one act moves several. */
export const APPRAISALS_KEY = ['appraisals'] as const

/** A list of appraisals. */
export const appraisalListQuery = (scope: AppraisalScope) =>
  queryOptions({
    queryKey: [...APPRAISALS_KEY, 'list', scope],
    queryFn: async ({ signal }) =>
      (await fetchValue(appraisalListSchema, `/api/appraisals?scope=${scope}`, { signal })).rows,
  })

/** One appraisal with everything the caller may see of it. */
export const appraisalQuery = (id: number) =>
  queryOptions({
    queryKey: [...APPRAISALS_KEY, 'one', id],
    queryFn: ({ signal }) => fetchValue(appraisalSchema, `/api/appraisals/${id}`, { signal }),
  })

/** A rule set as the server published it. */
export type PublishedRules = { hash: string; document: RuleSet }

/** One version never changes, so it is asked for once; the newest, where none is named, may be another one tomorrow. */
export const ruleSetQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: version === undefined ? ['rule-set', id] : ['rule-set', id, version],
    queryFn: ({ signal }) => {
      const query = version === undefined ? '' : `?version=${version}`
      return fetchValue(publishedReader, `/api/rule-sets/${encodeURIComponent(id)}${query}`, { signal })
    },
    ...(version !== undefined && { staleTime: Number.POSITIVE_INFINITY }),
  })

const publishedReader = {
  parse(value: unknown): PublishedRules {
    const { hash, document } = ruleSetReplySchema.parse(value)
    if (!isRuleSet(document)) throw new Error('a rule set in a format this screen does not know')
    return { hash, document }
  },
}

/** The server checks a document before it publishes it; the format tag says that it is the shape this screen knows. */
export function isRuleSet(document: unknown): document is RuleSet {
  return (
    typeof document === 'object' &&
    document !== null &&
    'format' in document &&
    document.format === 'thuoc-do/rule-set/2'
  )
}

/** Whether the caller is the one to review it now; other acts on an appraisal are done for an agency at once. */
export function awaitsReview(row: Pick<AppraisalRow, 'stage' | 'waitsForMe'>): boolean {
  return row.stage === 'head-review' && row.waitsForMe
}

/** What of a person decides which criteria are on his form. */
export function personFactsOf(row: Pick<AppraisalRow, 'kind' | 'leadership'>): PersonFacts {
  return { kind: row.kind, leader: row.leadership !== 'none' }
}

/**
 * The rule set of each round that has a row here, as far as it has arrived. A list does not name them, so one row of
 * each round is asked for: as many questions as rounds, not as rows.
 */
export function useRoundRules(rows: readonly Pick<AppraisalRow, 'id' | 'roundId'>[]): ReadonlyMap<number, RuleSet> {
  const first = [...new Map(rows.toReversed().map((row) => [row.roundId, row])).values()]
  const details = useQueries({ queries: first.map(({ id }) => appraisalQuery(id)) })
  const rounds = details.flatMap(({ data }) => (data ? [{ roundId: data.roundId, ...data.ruleSet }] : []))
  const wanted = [...new Map(rounds.map(({ id, version }) => [`${id} ${version}`, { id, version }])).values()]
  const sets = useQueries({ queries: wanted.map(({ id, version }) => ruleSetQuery(id, version)) })
  const documents = sets.flatMap(({ data }) => (data ? [data.document] : []))
  return new Map(
    rounds.flatMap(({ roundId, id, version }) => {
      const document = documents.find((found) => found.id === id && found.version === version)
      return document ? [[roundId, document] as const] : []
    }),
  )
}
