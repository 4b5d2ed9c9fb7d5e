import {
  draftSchema,
  draftsSchema,
  jobsSchema,
  roundsSchema,
  ruleSetListSchema,
  simulationSchema,
} from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import { queryOptions } from '@tanstack/react-query'
import { fetchValue, isRuleSet, ruleSetQuery } from '../../lib/index.ts'
import type { SetRef } from './set-choice.ts'

/** Every version there is. */
export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: ({ signal }) => fetchValue(ruleSetListSchema, '/api/rule-sets', { signal }),
  staleTime: 5 * 60_000,
})

/** Drafts the reader may see; asked only of whoever may write one. */
export const draftsQuery = queryOptions({
  queryKey: ['rule-set-drafts'],
  queryFn: ({ signal }) => fetchValue(draftsSchema, '/api/rule-set-drafts', { signal }),
})

/** The document of a version or of a draft. */
export const documentQuery = (ref: SetRef | null) =>
  queryOptions({
    queryKey: ['rule-set-to-compare', ref],
    queryFn: async ({ client, signal }): Promise<RuleSet> => {
      if (ref === null) throw new Error('nothing was chosen')
      if (ref.kind === 'draft') {
        const { document } = await fetchValue(draftSchema, `/api/rule-set-drafts/${ref.draftId}`, { signal })
        if (!isRuleSet(document)) throw new Error('a draft in a format this screen does not know')
        return document
      }
      const { document } = await client.fetchQuery(ruleSetQuery(ref.id, ref.version))
      if (document.version !== ref.version) throw new Error('another version than was asked for')
      return document
    },
    enabled: ref !== null,
  })

/** Rounds with something decided in them. */
export const roundsQuery = queryOptions({
  queryKey: ['rounds', 'list'],
  queryFn: ({ signal }) => fetchValue(roundsSchema, '/api/rounds', { signal }),
})

/** What a finished simulation found; it never changes. */
export const simulationQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule-set-simulation', id],
    queryFn: ({ signal }) => fetchValue(simulationSchema, `/api/rule-set-simulations/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The reader's newest simulation, running or done; null when there is none. */
export const latestSimulationQuery = queryOptions({
  queryKey: ['jobs', 'simulate'],
  queryFn: async ({ signal }) => {
    const { jobs } = await fetchValue(jobsSchema, '/api/jobs', { signal })
    return jobs.find(({ kind, state }) => kind === 'simulate' && state !== 'failed') ?? null
  },
})
