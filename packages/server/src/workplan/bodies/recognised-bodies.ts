import type { BodyQuota, BodyRow } from '@thuoc-do/contract'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { listBodies } from './list-bodies.ts'
import type { BodyDesk, ResultRow } from './ports.ts'

/** What one authority has recognised in a year, in the order of the tree, with its count of places. */
export type RecognisedBodies = {
  year: number
  authorityName: string
  superiorName: string | null
  bodies: readonly { row: BodyRow; result: ResultRow }[]
  /** Bodies of this authority on the year's list that are not recognised yet. */
  waiting: number
  quota: BodyQuota | null
}

/** The recognised bodies of an authority, as far as the caller may see them. */
export async function recognisedBodies(
  desk: BodyDesk,
  year: number,
  authorityUnitId: number,
): Promise<Answer<RecognisedBodies>> {
  const listed = await listBodies(desk, year)
  if (!listed.ok) return listed
  const tree = await desk.store.tree(desk.today)
  const authority = tree.get(authorityUnitId)
  const results = new Map((await desk.store.results(year)).map((result) => [result.unitId, result]))
  const bodies = listed.value.rows.flatMap((row) => {
    const result = results.get(row.unitId)
    return result !== undefined && result.authorityUnitId === authorityUnitId ? [{ row, result }] : []
  })
  if (authority === undefined || bodies.length === 0) return refuse('not-found', 'no-such-record')
  const { rows, quotas } = listed.value
  return done({
    year,
    authorityName: authority.name,
    superiorName: authority.parentId === null ? null : (tree.get(authority.parentId)?.name ?? null),
    bodies,
    waiting: rows.filter(({ stage, authority: of }) => stage !== 'recognised' && of?.unitId === authorityUnitId).length,
    quota: quotas.find((one) => one.authorityUnitId === authorityUnitId) ?? null,
  })
}
