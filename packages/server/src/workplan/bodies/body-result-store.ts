import { createHash } from 'node:crypto'
import type { RatedLevel } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import type { BodyFile, BodyStore, FrozenBody, ResultRow } from './ports.ts'

const rows = (tx: Tx) =>
  tx
    .selectFrom('body_result as b')
    .select(['b.unit_id', 'b.number', 'b.authority_unit_id', 'b.level', 'b.document', 'b.signer'])
    .select(['b.recognised_at', 'b.content_hash'])
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const resultOf = (row: Row): ResultRow => ({
  unitId: row.unit_id,
  number: row.number,
  authorityUnitId: row.authority_unit_id,
  level: row.level as RatedLevel,
  document: row.document,
  signer: row.signer,
  recognisedAt: row.recognised_at,
  contentHash: row.content_hash,
})

type ResultStore = Pick<BodyStore, 'frozen' | 'results' | 'resultsOf' | 'publish' | 'replace'>

/** Recognised results and those that replaced them, on the caller's transaction. */
export function bodyResultStore(tx: Tx, tenantId: number): ResultStore {
  const publish: ResultStore['publish'] = async (year, result) => {
    await tx
      .insertInto('body_result')
      .values({
        tenant_id: tenantId,
        unit_id: result.unitId,
        year,
        number: result.number,
        authority_unit_id: result.authorityUnitId,
        level: result.level,
        document: result.document,
        signer: result.signer,
        recognised_at: result.recognisedAt,
        content_hash: result.contentHash,
      })
      .execute()
  }
  const textOf = async ({ id, unitId, year, contentHash }: BodyFile): Promise<string | null> => {
    const first = await tx
      .selectFrom('body_score')
      .select(['frozen', 'content_hash'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (first === undefined || first.content_hash === contentHash) return first?.frozen ?? null
    const later = await tx
      .selectFrom('body_replacement')
      .select('frozen')
      .where('unit_id', '=', unitId)
      .where('year', '=', year)
      .where('content_hash', '=', contentHash)
      .executeTakeFirst()
    return later?.frozen ?? null
  }
  return {
    frozen: async (file) => {
      const text = await textOf(file)
      if (text === null) return null
      if (createHash('sha256').update(text, 'utf8').digest('hex') !== file.contentHash)
        throw new Error(`the recognised result ${file.id} is not what its hash says`)
      return JSON.parse(text) as FrozenBody
    },
    results: async (year) => {
      const found = await rows(tx)
        .where('b.year', '=', year)
        .distinctOn('b.unit_id')
        .orderBy('b.unit_id')
        .orderBy('b.number', 'desc')
        .execute()
      return found.map(resultOf)
    },
    resultsOf: async (unitId, year) => {
      const found = await rows(tx)
        .leftJoin('body_replacement as r', (on) =>
          on
            .onRef('r.tenant_id', '=', 'b.tenant_id')
            .onRef('r.unit_id', '=', 'b.unit_id')
            .onRef('r.year', '=', 'b.year')
            .onRef('r.number', '=', 'b.number'),
        )
        .select('r.reason')
        .where('b.unit_id', '=', unitId)
        .where('b.year', '=', year)
        .orderBy('b.number')
        .execute()
      return found.map((row) => ({ ...resultOf(row), reason: row.reason }))
    },
    publish,
    replace: async (year, result, { reason, review, taskFindings, total, frozen, account }) => {
      await publish(year, result)
      await tx
        .insertInto('body_replacement')
        .values({
          tenant_id: tenantId,
          unit_id: result.unitId,
          year,
          number: result.number,
          reason,
          account,
          review: JSON.stringify(review),
          task_findings: JSON.stringify(taskFindings),
          total,
          frozen,
          content_hash: result.contentHash,
        })
        .execute()
    },
  }
}
