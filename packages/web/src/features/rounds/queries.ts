import {
  agencyProgressSchema,
  dossierSchema,
  jobsSchema,
  jointAllocationSchema,
  roundSchema,
  roundsSchema,
  ruleSetListSchema,
  treeSchema,
  type Job,
} from '@thuoc-do/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'

/** Everything asked about rounds; made stale as a whole after each act, because one act moves list, round and dossier. */
export const ROUNDS_KEY = ['rounds'] as const

/** All rounds with their counts. */
export const roundsQuery = queryOptions({
  queryKey: [...ROUNDS_KEY, 'list'],
  queryFn: ({ signal }) => fetchValue(roundsSchema, '/api/rounds', { signal }),
})

/** One round, agency by agency. */
export const roundQuery = (id: number) =>
  queryOptions({
    queryKey: [...ROUNDS_KEY, 'one', id],
    queryFn: ({ signal }) => fetchValue(roundSchema, `/api/rounds/${id}`, { signal }),
  })

/** Where an agency's dossier lives. */
export const dossierPath = (roundId: number, agencyId: number): string => `/api/rounds/${roundId}/agencies/${agencyId}`

/** One agency's dossier in one round. */
export const dossierQuery = (roundId: number, agencyId: number) =>
  queryOptions({
    queryKey: [...ROUNDS_KEY, 'dossier', roundId, agencyId],
    queryFn: ({ signal }) => fetchValue(dossierSchema, dossierPath(roundId, agencyId), { signal }),
  })

/** Where the places given for all agencies of a round live. */
export const jointPath = (roundId: number): string => `/api/rounds/${roundId}/joint-allocation`

/** How the places of a round fall across its agencies. */
export const jointQuery = (roundId: number) =>
  queryOptions({
    queryKey: [...ROUNDS_KEY, 'joint', roundId],
    queryFn: ({ signal }) => fetchValue(jointAllocationSchema, jointPath(roundId), { signal }),
  })

/** How far one agency is, unit by unit. */
export const progressQuery = (roundId: number, agencyId: number) =>
  queryOptions({
    queryKey: [...ROUNDS_KEY, 'progress', roundId, agencyId],
    queryFn: ({ signal }) => fetchValue(agencyProgressSchema, `${dossierPath(roundId, agencyId)}/progress`, { signal }),
  })

/** The organisation as it stood on a day, to choose agencies from. */
export const treeOnQuery = (day: string) =>
  queryOptions({
    queryKey: ['organisation', 'tree', day],
    queryFn: ({ signal }) => fetchValue(treeSchema, `/api/organisation/tree?on=${encodeURIComponent(day)}`, { signal }),
  })

/** The rule sets a round can be opened under. */
export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: ({ signal }) => fetchValue(ruleSetListSchema, '/api/rule-sets', { signal }),
  staleTime: 5 * 60_000,
})

const AN_HOUR = 3_600_000

/** The caller's newest job of a kind, for somebody who left while it ran; null when it ended more than an hour ago. */
export const recentJobQuery = (kind: Job['kind']) =>
  queryOptions({
    queryKey: ['jobs', kind],
    queryFn: async ({ signal }) => {
      const { jobs } = await fetchValue(jobsSchema, '/api/jobs', { signal })
      const newest = jobs.find((job) => job.kind === kind)
      const over = newest?.finishedAt
      return newest && (!over || Date.now() - Date.parse(over) < AN_HOUR) ? newest : null
    },
  })
