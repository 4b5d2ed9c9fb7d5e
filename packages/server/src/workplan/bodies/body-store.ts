import { sql } from 'kysely'
import type { BodyReview, BodySelf } from '@thuoc-do/contract'
import type { BodyStage, RatedLevel, UnitKind } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { actorNames, historyOf } from '../../platform/history.ts'
import { bodyResultStore } from './body-result-store.ts'
import { bodyTaskStore } from './body-task-store.ts'
import type { BodyFile, BodyFileChange, BodyNode, BodyStore } from './ports.ts'

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

/** Everything but the frozen text, which is large; a result that was replaced shows what replaced it. */
function files(tx: Tx) {
  return tx
    .selectFrom('body_score')
    .select(['id', 'unit_id', 'year', 'rule_set_id', 'rule_set_version', 'rule_set_hash', 'weights_id', 'stage'])
    .select(['version', 'self', 'self_total', 'handed_in_at', 'review', 'review_begun', 'return_reason'])
    .select(['total', 'level', 'content_hash'])
    .select((score) =>
      score
        .selectFrom('body_result as latest')
        .innerJoin('body_replacement as r', (on) =>
          on
            .onRef('r.tenant_id', '=', 'latest.tenant_id')
            .onRef('r.unit_id', '=', 'latest.unit_id')
            .onRef('r.year', '=', 'latest.year')
            .onRef('r.number', '=', 'latest.number'),
        )
        .whereRef('latest.tenant_id', '=', 'body_score.tenant_id')
        .whereRef('latest.unit_id', '=', 'body_score.unit_id')
        .whereRef('latest.year', '=', 'body_score.year')
        .orderBy('latest.number', 'desc')
        .limit(1)
        .select(
          sql<Later>`jsonb_build_object('review', r.review, 'total', r.total, 'level', latest.level, 'hash', r.content_hash)`.as(
            'later',
          ),
        )
        .as('later'),
    )
}
/** The result that replaced the recognised one. */
type Later = { review: object; total: string | null; level: string; hash: string }
type Row = Awaited<ReturnType<ReturnType<typeof files>['execute']>>[number]

function fileOf(row: Row): BodyFile {
  const { later } = row
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
    review: { ...NO_REVIEW, ...((later?.review ?? row.review) as Partial<BodyReview>) },
    reviewBegun: row.review_begun,
    returnReason: row.return_reason,
    total: later === null ? row.total : later.total,
    level: (later?.level ?? row.level) as RatedLevel | null,
    contentHash: later?.hash ?? row.content_hash,
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
      const held = tx.selectFrom('body_score').select('id').where('unit_id', '=', unitId).where('year', '=', year)
      if ((await held.forUpdate().executeTakeFirst()) === undefined) return undefined
      // Read only now: a replacement that was waited for leaves the locked row as it is, so the first reading misses it.
      const row = await at(unitId, year).executeTakeFirstOrThrow()
      return fileOf(row)
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

    ...bodyResultStore(tx, tenantId),

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
