import { sql } from 'kysely'
import type { Leadership, PersonKind, PeriodScoreStage } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { publishedSets } from '../../rulebook/index.ts'
import type { AfterLinesChanged } from '../lines/after-change-ports.ts'
import { linesOf } from '../lines/lines-for-scores-store.ts'
import type { LiveStore, ScoreToCompute } from './ports.ts'
import { refreshScores } from './refresh.ts'

type Row = {
  id: number
  person_id: number
  stage: PeriodScoreStage
  person_kind: PersonKind
  leadership: Leadership
  rule_set_id: string
  rule_set_version: number
  rule_set_hash: string
  self_scores: Record<string, string>
  people: number
  waiting: number
  unsatisfactory: number
}

const mapRow = (row: Row): ScoreToCompute => ({
  id: row.id,
  personId: row.person_id,
  stage: row.stage,
  kind: row.person_kind,
  leadership: row.leadership,
  ruleSet: { id: row.rule_set_id, version: row.rule_set_version, hash: row.rule_set_hash },
  self: row.self_scores,
  below: { people: row.people, waiting: row.waiting, unsatisfactory: row.unsatisfactory },
})

const array = (ids: readonly number[]) => sql`${[...ids]}::int[]`

/** Live columns in the caller's transaction; see {@link LiveStore}. */
export function liveStore(tx: Tx, tenantId: number): LiveStore {
  return {
    lock: async (period, personIds) => {
      await sql`select app.lock_scores(${period}, ${array(personIds)})`.execute(tx)
    },
    toCompute: async (period, personIds) => {
      const { rows } = await sql<Row>`
        select * from app.scores_to_compute(${period}, ${array(personIds)})`.execute(tx)
      return rows.map(mapRow)
    },
    lines: (period, personIds) => linesOf(tx, period, personIds),
    leadersOver: async (period, personIds) => {
      const { rows } = await sql<{ id: number }>`
        select id from app.leaders_over(${period}, ${array(personIds)}) as id order by id`.execute(tx)
      return rows.map(({ id }) => id)
    },
    write: async (period, rows) => {
      const written = rows.map((row) => ({
        id: row.id,
        general: row.general,
        quantity: row.quantity,
        quality: row.quality,
        timeliness: row.timeliness,
        result: row.result,
        total: row.total,
        level: row.level,
        missing: row.missing,
        unit_result: row.unitResult,
        assigned_products: row.assignedProducts,
        completed_products: row.completedProducts,
      }))
      await sql`select count(*) from app.set_live_scores(${period}, ${JSON.stringify(written)}::jsonb)`.execute(tx)
    },
    ruleSets: async () => {
      const sets = await publishedSets(tx, tenantId).all()
      return new Map(sets.map((published) => [published.hash, published]))
    },
  }
}

/** What has to follow a change of lines in its transaction: the live scores of their people. */
export const afterLinesChanged: AfterLinesChanged = async ({ tx, actor, period, personIds }) => {
  await refreshScores(liveStore(tx, actor.tenantId), period, personIds)
}
