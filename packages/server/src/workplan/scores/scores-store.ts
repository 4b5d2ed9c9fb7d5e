import { sql, type RawBuilder } from 'kysely'
import {
  isWorkPeriod,
  type Leadership,
  type Level,
  type PeriodScoreStage,
  type PersonKind,
  type TreeUnit,
} from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { actorNames, historyOf } from '../../platform/history.ts'
import { thawScore } from './frozen-score.ts'
import { liveStore } from './live-store.ts'
import type {
  FieldPart,
  LiveValues,
  PersonBelow,
  ReopenedLeader,
  ScoreChange,
  ScoreFile,
  ScoreStore,
  StatedValues,
} from './ports.ts'

type Row = {
  id: number
  period: string
  person_id: number
  unit_id: number
  unit_name: string | null
  agency_id: number
  agency_name: string | null
  post_title: string
  person_kind: string
  leadership: string
  comparable_group: string
  rule_set_id: string
  rule_set_version: number
  rule_set_hash: string
  stage: string
  version: number
  self_scores: Record<string, string>
  strengths: string
  weaknesses: string
  handed_in_at: Date | null
  review_scores: Record<string, string>
  review_comment: string
  review_begun: boolean
  leadership_values: StatedValues
  return_reason: string | null
  unscored_reason: string | null
  general: string | null
  quantity: string | null
  quality: string | null
  timeliness: string | null
  result: string | null
  total: string | null
  level: string | null
  missing: LiveValues['missing']
  assigned_products: string
  completed_products: string
  frozen: string | null
  content_hash: string | null
  period_state: string
  reopened: boolean
}

/** What a list needs: not the frozen texts, which are long, nor what was written for the form. */
const LISTED = sql`s.id, s.period, s.person_id, s.unit_id, s.agency_id, s.post_title, s.person_kind, s.leadership,
  s.comparable_group, s.rule_set_id, s.rule_set_version, s.rule_set_hash, s.stage, s.version, '{}'::jsonb as self_scores,
  '' as strengths, '' as weaknesses, s.handed_in_at, '{}'::jsonb as review_scores, '' as review_comment, s.review_begun,
  '{}'::jsonb as leadership_values, s.return_reason, s.unscored_reason, s.general, s.quantity, s.quality, s.timeliness,
  s.result, s.total, s.level, s.missing, s.assigned_products, s.completed_products, null as frozen, s.content_hash`

/** Scores with the names their units had on the last day of the period, and the state of the period. */
const scoresWith = (frozen: boolean) => sql`
  select ${frozen ? sql`s.*` : LISTED}, u.name as unit_name, a.name as agency_name, p.state as period_state, p.reopened
  from app.period_score s
  join app.work_period p on p.tenant_id = s.tenant_id and p.agency_id = s.agency_id and p.period = s.period
  left join app.unit_state u on u.tenant_id = s.tenant_id and u.unit_id = s.unit_id
    and u.valid_from <= app.period_end(s.period) and (u.valid_to is null or u.valid_to >= app.period_end(s.period))
  left join app.unit_state a on a.tenant_id = s.tenant_id and a.unit_id = s.agency_id
    and a.valid_from <= app.period_end(s.period) and (a.valid_to is null or a.valid_to >= app.period_end(s.period))`

type Name = { id: number; code: string; full_name: string }

/** Names of people met in records the caller may see. */
export async function namesOf(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Name>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Name>`select id, code, full_name from app.names_of(${[...new Set(ids)]}::int[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function mapFile(row: Row, name: Name | undefined): ScoreFile {
  if (!isWorkPeriod(row.period)) throw new Error(`not a period: ${row.period}`)
  const { frozen, content_hash: contentHash } = row
  const confirmed = frozen === null || contentHash === null ? null : thawScore(frozen, contentHash)
  return {
    id: row.id,
    period: row.period,
    personId: row.person_id,
    personCode: confirmed?.person.code ?? name?.code ?? '',
    fullName: confirmed?.person.fullName ?? name?.full_name ?? '',
    unitId: row.unit_id,
    unitName: confirmed?.position.unitName ?? row.unit_name ?? '',
    agencyId: row.agency_id,
    agencyName: confirmed?.position.agencyName ?? row.agency_name ?? '',
    postTitle: row.post_title,
    kind: row.person_kind as PersonKind,
    leadership: row.leadership as Leadership,
    comparableGroup: row.comparable_group,
    ruleSet: { id: row.rule_set_id, version: row.rule_set_version, hash: row.rule_set_hash },
    stage: row.stage as PeriodScoreStage,
    version: row.version,
    self: {
      scores: row.self_scores,
      strengths: row.strengths,
      weaknesses: row.weaknesses,
      handedInAt: row.handed_in_at,
    },
    review: {
      scores: row.review_scores,
      comment: row.review_comment,
      begun: row.review_begun,
      leadership: row.leadership_values,
    },
    returnReason: row.return_reason,
    unscoredReason: row.unscored_reason,
    live: {
      general: row.general,
      quantity: row.quantity,
      quality: row.quality,
      timeliness: row.timeliness,
      result: row.result,
      total: row.total,
      level: row.level as Level | null,
      missing: row.missing,
    },
    products: { assigned: row.assigned_products, completed: row.completed_products },
    frozen: confirmed,
    contentHash,
    periodOpen: row.period_state === 'open',
    periodReopened: row.reopened,
  }
}

function columnsOf({ stage, self, review, returnReason, unscoredReason, unconfirmed }: ScoreChange) {
  return {
    ...(stage !== undefined && { stage }),
    ...(self?.scores !== undefined && { self_scores: JSON.stringify(self.scores) }),
    ...(self?.strengths !== undefined && { strengths: self.strengths }),
    ...(self?.weaknesses !== undefined && { weaknesses: self.weaknesses }),
    ...(self?.handedInAt !== undefined && { handed_in_at: self.handedInAt }),
    ...(review?.scores !== undefined && { review_scores: JSON.stringify(review.scores) }),
    ...(review?.comment !== undefined && { review_comment: review.comment }),
    ...(review?.begun !== undefined && { review_begun: review.begun }),
    ...(review?.leadership !== undefined && { leadership_values: JSON.stringify(review.leadership) }),
    ...(returnReason !== undefined && { return_reason: returnReason }),
    ...(unscoredReason !== undefined && { unscored_reason: unscoredReason }),
    ...(unconfirmed === true && { frozen: null, content_hash: null, confirmed_by: null, confirmed_at: null }),
  }
}

/** Units of a day with whoever heads them; as whoever monitors somebody is found. */
export async function treeOn(
  tx: Tx,
  tenantId: number,
  day: string,
): Promise<ReadonlyMap<number, TreeUnit & { name: string }>> {
  const { rows } = await sql<{
    unit_id: number
    parent_id: number | null
    name: string
    kind: TreeUnit['kind']
    head: number | null
  }>`
    select u.unit_id, u.parent_id, u.name, u.kind, h.person_id as head
    from app.unit_state u left join app.heads_on(${day}::date) h on h.unit_id = u.unit_id
    where u.tenant_id = ${tenantId} and u.valid_from <= ${day}::date and (u.valid_to is null or u.valid_to >= ${day}::date)`.execute(
    tx,
  )
  return new Map(
    rows.map((row) => [row.unit_id, { parentId: row.parent_id, kind: row.kind, headId: row.head, name: row.name }]),
  )
}

/** Period scores in the caller's transaction; row-level security keeps what is not about computing to his reach. */
export function scoreStore(tx: Tx, tenantId: number, today: string): ScoreStore {
  const filesWhere = async (condition: RawBuilder<unknown>, frozen = true): Promise<ScoreFile[]> => {
    const { rows } = await sql<Row>`${scoresWith(frozen)} where s.tenant_id = ${tenantId} and ${condition}`.execute(tx)
    const names = await namesOf(
      tx,
      rows.map((row) => row.person_id),
    )
    return rows.map((row) => mapFile(row, names.get(row.person_id)))
  }
  return {
    ...liveStore(tx, tenantId),
    find: async (id) => (await filesWhere(sql`s.id = ${id}`))[0],
    enter: async (ids, alone) => {
      const wanted = sql`(select w.agency_id, w.period from app.period_score w
        where w.tenant_id = ${tenantId} and w.id = any (${[...ids]}::int[]))`
      await sql`
        select from app.work_period p where p.tenant_id = ${tenantId} and (p.agency_id, p.period) in ${wanted}
        order by p.agency_id, p.period for ${alone ? sql`update` : sql`share`}`.execute(tx)
      return filesWhere(sql`s.id = any (${[...ids]}::int[]) order by s.id for update of s`)
    },
    list: ({ personId, stage, units, period }) =>
      filesWhere(
        sql`${personId === undefined ? sql`true` : sql`s.person_id = ${personId}`}
        and ${stage === undefined ? sql`true` : sql`s.stage = ${stage}`}
        and ${units === undefined ? sql`true` : sql`s.unit_id = any (${[...units]}::int[])`}
        and ${period === undefined ? sql`true` : sql`s.period = ${period}`}
        order by app.period_end(s.period) desc, s.period, s.agency_id, s.unit_id, s.id`,
        false,
      ),
    treeToday: () => treeOn(tx, tenantId, today),
    below: async (scoreIds) => {
      if (scoreIds.length === 0) return []
      const { rows } = await sql<Omit<PersonBelow, 'fullName'>>`
        select b.leader as "leaderScoreId", b.person_id as "personId", b.stage, b.level, b.unscored as "leftUnscored"
        from app.people_below(${[...scoreIds]}::int[]) b`.execute(tx)
      const names = await namesOf(
        tx,
        rows.map(({ personId }) => personId),
      )
      return rows.map((row) => ({ ...row, fullName: names.get(row.personId)?.full_name ?? '' }))
    },
    fields: async (scoreIds) => {
      if (scoreIds.length === 0) return []
      const { rows } = await sql<FieldPart & { leaderScoreId: number }>`
        select s.id as "leaderScoreId", case when c.over_unit_id is null then 'person' else 'unit' end as kind,
          coalesce(c.over_unit_id, c.over_person_id) as id,
          coalesce(case when c.over_unit_id is not null then (select u.name from app.unit_on(c.over_unit_id, app.period_end(s.period)) u)
            else (select n.full_name from app.names_of(array[c.over_person_id]) n) end, '') as name,
          c.field, c.valid_from as "from", c.valid_to as "to", c.document
        from app.period_score s join app.charge c on c.tenant_id = s.tenant_id and c.person_id = s.person_id
          and c.unit_id = s.unit_id and not c.withdrawn and c.valid_from <= app.period_end(s.period)
          and (c.valid_to is null or c.valid_to >= app.period_start(s.period))
        where s.tenant_id = ${tenantId} and s.leadership = 'deputy' and s.id = any (${[...scoreIds]}::int[])
        order by s.id, c.over_unit_id nulls last, c.valid_from, c.id`.execute(tx)
      return rows.map(({ leaderScoreId, ...part }) => ({ leaderScoreId, part }))
    },
    save: async (file, change) => {
      const saved = await tx
        .updateTable('period_score')
        .set({ ...columnsOf(change), version: file.version + 1 })
        .where('id', '=', file.id)
        .where('version', '=', file.version)
        .returning('version')
        .executeTakeFirst()
      if (saved === undefined) throw new Error(`period score ${file.id} was not locked`)
      return saved.version
    },
    confirm: async (rows, by, at) => {
      const written = rows.map(({ id, live, frozen, contentHash }) => ({
        id,
        frozen,
        content_hash: contentHash,
        general: live.general,
        quantity: live.quantity,
        quality: live.quality,
        timeliness: live.timeliness,
        result: live.result,
        total: live.total,
        level: live.level,
        unit_result: live.unitResult,
        assigned_products: live.assignedProducts,
        completed_products: live.completedProducts,
      }))
      await sql`
        update app.period_score s set stage = 'confirmed', version = s.version + 1, missing = '[]', general = r.general,
          quantity = r.quantity, quality = r.quality, timeliness = r.timeliness, result = r.result, total = r.total,
          level = r.level, unit_result = r.unit_result, assigned_products = r.assigned_products,
          completed_products = r.completed_products, confirmed_by = ${by}, confirmed_at = ${at}, frozen = r.frozen,
          content_hash = r.content_hash
        from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as r (id int, frozen text, content_hash text, general text,
          quantity text, quality text, timeliness text, result text, total text, level text, unit_result text,
          assigned_products text, completed_products text)
        where s.tenant_id = ${tenantId} and s.id = r.id`.execute(tx)
    },
    reopenLeaders: async (period, personIds) => {
      const { rows } = await sql<ReopenedLeader>`
        select id, person_id as "personId", unit_id as "unitId", version, content_hash as "contentHash", locked
        from app.reopen_leaders(${period}, ${[...personIds]}::int[])`.execute(tx)
      return rows
    },
    history: (file) => historyOf(tx, 'period-score', file.id),
    actorNames: (accounts) => actorNames(tx, accounts),
    personName: async (personId) => (await namesOf(tx, [personId])).get(personId)?.full_name ?? null,
  }
}
