import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { BodyReview, BodySelf } from '@thuoc-do/contract'
import type { BodyStage, RatedLevel, UnitKind } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { actorNames, historyOf } from '../../platform/history.ts'
import { bodyTaskStore } from './body-task-store.ts'
import type { BodyFile, BodyFileChange, BodyNode, BodyStore, FrozenBody } from './ports.ts'

const NO_SELF: BodySelf = {
  scores: {},
  notes: {},
  notApplicable: [],
  findings: null,
  findingsNote: '',
  comment: '',
  proposed: null,
}
const NO_REVIEW: BodyReview = {
  scores: {},
  comment: '',
  findings: null,
  wrongdoing: null,
  complaints: null,
  levelByAuthority: null,
  grounds: '',
}

/** Everything but the frozen text, which is large. */
function files(tx: Tx) {
  return tx
    .selectFrom('body_score')
    .select(['id', 'unit_id', 'year', 'rule_set_id', 'rule_set_version', 'rule_set_hash', 'weights_id', 'stage'])
    .select(['version', 'self', 'self_total', 'handed_in_at', 'review', 'review_begun', 'return_reason'])
    .select(['total', 'level', 'content_hash'])
}
type Row = Awaited<ReturnType<ReturnType<typeof files>['execute']>>[number]

function fileOf(row: Row): BodyFile {
  return {
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    ruleSetId: row.rule_set_id,
    ruleSetVersion: row.rule_set_version,
    ruleSetHash: row.rule_set_hash,
    weightsId: row.weights_id,
    stage: row.stage as BodyStage,
    version: row.version,
    self: { ...NO_SELF, ...(row.self as Partial<BodySelf>) },
    selfTotal: row.self_total,
    handedInAt: row.handed_in_at,
    review: { ...NO_REVIEW, ...(row.review as Partial<BodyReview>) },
    reviewBegun: row.review_begun,
    returnReason: row.return_reason,
    total: row.total,
    level: row.level as RatedLevel | null,
    contentHash: row.content_hash,
  }
}

function columnsOf(change: BodyFileChange) {
  return {
    ...(change.ruleSetVersion !== undefined && { rule_set_version: change.ruleSetVersion }),
    ...(change.ruleSetHash !== undefined && { rule_set_hash: change.ruleSetHash }),
    ...(change.weightsId !== undefined && { weights_id: change.weightsId }),
    ...(change.stage !== undefined && { stage: change.stage }),
    ...(change.self !== undefined && { self: JSON.stringify(change.self) }),
    ...(change.selfTotal !== undefined && { self_total: change.selfTotal }),
    ...(change.handedInAt !== undefined && { handed_in_at: change.handedInAt }),
    ...(change.review !== undefined && { review: JSON.stringify(change.review) }),
    ...(change.reviewBegun !== undefined && { review_begun: change.reviewBegun }),
    ...(change.returnReason !== undefined && { return_reason: change.returnReason }),
    ...(change.total !== undefined && { total: change.total }),
    ...(change.level !== undefined && { level: change.level }),
    ...(change.frozen !== undefined && { frozen: change.frozen }),
    ...(change.contentHash !== undefined && { content_hash: change.contentHash }),
  }
}

type TreeRow = {
  id: number
  code: string
  name: string
  kind: UnitKind
  parent_id: number | null
  standing: boolean
  head_id: number | null
}

/** Scores of bodies on the caller's transaction; row-level security keeps every query to his reach. */
export function bodyStore(tx: Tx, tenantId: number): BodyStore {
  const at = (unitId: number, year: number) => files(tx).where('unit_id', '=', unitId).where('year', '=', year)
  return {
    ...bodyTaskStore(tx, tenantId),

    tree: async (today) => {
      const { rows } = await sql<TreeRow>`
        select distinct on (s.unit_id) s.unit_id as id, u.code, s.name, s.kind, s.parent_id, h.person_id as head_id,
          s.valid_from <= ${today}::date and (s.valid_to is null or s.valid_to >= ${today}::date) as standing
        from app.unit_state s
        join app.unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id
        left join app.heads_on(${today}::date) h on h.unit_id = s.unit_id
        where s.tenant_id = ${tenantId}
        order by s.unit_id, standing desc, abs(s.valid_from - ${today}::date)`.execute(tx)
      const nodes = rows.map(({ id, code, name, kind, parent_id: parentId, standing, head_id: headId }): BodyNode => ({
        id,
        code,
        name,
        kind,
        parentId,
        standing,
        headId,
      }))
      const inOrder = nodes.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
      return new Map(inOrder.map((node) => [node.id, node]))
    },

    find: async (unitId, year) => {
      const row = await at(unitId, year).executeTakeFirst()
      return row && fileOf(row)
    },
    lock: async (unitId, year) => {
      const row = await at(unitId, year).forUpdate().executeTakeFirst()
      return row && fileOf(row)
    },
    list: async (year) => (await files(tx).where('year', '=', year).orderBy('id').execute()).map(fileOf),

    open: async (rows) => {
      const made = await tx
        .insertInto('body_score')
        .values(
          rows.map((row) => ({
            tenant_id: tenantId,
            unit_id: row.unitId,
            year: row.year,
            rule_set_id: row.ruleSetId,
            rule_set_version: row.ruleSetVersion,
            rule_set_hash: row.ruleSetHash,
            weights_id: row.weightsId,
          })),
        )
        .onConflict((conflict) => conflict.columns(['tenant_id', 'unit_id', 'year']).doNothing())
        .returning('id')
        .execute()
      return made.length
    },

    save: async (file, change) => {
      const saved = await tx
        .updateTable('body_score')
        .set({ ...columnsOf(change), version: file.version + 1 })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', file.id)
        .where('version', '=', file.version)
        .returning('version')
        .executeTakeFirst()
      return saved?.version
    },

    frozen: async (file) => {
      const row = await tx
        .selectFrom('body_score')
        .select(['frozen', 'content_hash'])
        .where('id', '=', file.id)
        .executeTakeFirst()
      if (!row?.frozen) return null
      if (createHash('sha256').update(row.frozen, 'utf8').digest('hex') !== row.content_hash)
        throw new Error(`the recognised result ${file.id} is not what its hash says`)
      return JSON.parse(row.frozen) as FrozenBody
    },

    results: async (year) => {
      const rows = await tx.selectFrom('body_result').selectAll().where('year', '=', year).orderBy('unit_id').execute()
      return rows.map((row) => ({
        unitId: row.unit_id,
        authorityUnitId: row.authority_unit_id,
        level: row.level as RatedLevel,
        document: row.document,
        signer: row.signer,
        recognisedAt: row.recognised_at,
        contentHash: row.content_hash,
      }))
    },
    publish: async (year, result) => {
      await tx
        .insertInto('body_result')
        .values({
          tenant_id: tenantId,
          unit_id: result.unitId,
          year,
          authority_unit_id: result.authorityUnitId,
          level: result.level,
          document: result.document,
          signer: result.signer,
          recognised_at: result.recognisedAt,
          content_hash: result.contentHash,
        })
        .execute()
    },

    history: (file) => historyOf(tx, 'body-score', file.id),

    ofPeople: async (ids) => {
      if (ids.length === 0) return new Map()
      const { rows } = await sql<{ id: number; full_name: string }>`
        select id, full_name from app.names_of(${[...ids]}::int[])`.execute(tx)
      return new Map(rows.map((row) => [row.id, row.full_name]))
    },
    ofAccounts: (accounts) => actorNames(tx, accounts),
  }
}
