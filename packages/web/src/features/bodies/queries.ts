import { bodiesSchema, bodyCandidatesSchema, bodySchema, bodyWeightsSchema, type Body } from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { fetchValue, isRuleSet, request, useReasons, type Reader } from '../../lib/index.ts'

/** Everything asked about collectives; made stale as a whole after each act, because one act moves list and body. */
export const BODIES_KEY = ['bodies'] as const

/** The bodies of a year. */
export const bodiesQuery = (year: number) =>
  queryOptions({
    queryKey: [...BODIES_KEY, 'list', year],
    queryFn: ({ signal }) => fetchValue(bodiesSchema, `/api/bodies?year=${year}`, { signal }),
  })

/** Units that may be put on the year's list. */
export const candidatesQuery = (year: number) =>
  queryOptions({
    queryKey: [...BODIES_KEY, 'candidates', year],
    queryFn: ({ signal }) => fetchValue(bodyCandidatesSchema, `/api/bodies/candidates?year=${year}`, { signal }),
  })

/** Weights of the result criteria. */
export const weightsQuery = queryOptions({
  queryKey: [...BODIES_KEY, 'weights'],
  queryFn: ({ signal }) => fetchValue(bodyWeightsSchema, '/api/body-weights', { signal }),
})

/** A body with the rules its form is drawn from. */
export type ShownBody = Omit<Body, 'document'> & { document: RuleSet }

const bodyReader: Reader<ShownBody> = {
  parse(value) {
    const { document, ...body } = bodySchema.parse(value)
    if (!isRuleSet(document)) throw new Error('a rule set in a format this screen does not know')
    return { ...body, document }
  },
}

/** Where a body of a year lives. */
export const bodyPath = ({ unitId, year }: { unitId: number; year: number }): string => `/api/bodies/${unitId}/${year}`

/** One body of a year with everything the caller may see of it. */
export const bodyQuery = (unitId: number, year: number) =>
  queryOptions({
    queryKey: [...BODIES_KEY, 'one', unitId, year],
    queryFn: ({ signal }) => fetchValue(bodyReader, bodyPath({ unitId, year }), { signal }),
  })

/** Asks the server to move something on; answers the reasons it was refused, none when it was done. */
export function useBodyAct(): <T>(reader: Reader<T>, path: string, body: object) => Promise<readonly string[]> {
  const queries = useQueryClient()
  const reasons = useReasons()
  return async (reader, path, body) => {
    const answer = await request(reader, path, { method: 'POST', body })
    await queries.invalidateQueries({ queryKey: BODIES_KEY })
    return answer.ok ? [] : reasons(answer.refusal)
  }
}
