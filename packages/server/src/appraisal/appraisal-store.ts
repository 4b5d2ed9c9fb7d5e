import { sql } from 'kysely'
import {
  outputKey,
  upgradeRuleSet,
  type Leadership,
  type Level,
  type PersonKind,
  type RatedLevel,
  type RecordedOutput,
  type RuleSet,
  type RuleSetOfFormat1,
} from '@thuoc-do/domain'
import type { Stage } from '@thuoc-do/contract'
import { dossierStore, readYear, thaw, type DecidedAppraisal } from '../classification/index.ts'
import type { Tx } from '../platform/actor.ts'
import type { Schema } from '../platform/database/schema.gen.ts'
import { actorNames, historyOf } from '../platform/history.ts'
import { knownYears, ledBodies, readBody } from '../workplan/index.ts'
import type {
  AppraisalFile,
  AppraisalStore,
  CaseOfForm,
  FileChange,
  FileFilter,
  FrozenResult,
  LeaderAbove,
  RoundRules,
} from './ports.ts'

/** Appraisals as they are in force, with the name of their round and of their unit as it was called on the round's last day. */
function files(tx: Tx) {
  return tx
    .withTables<{ appraisal_in_force: Schema['appraisal']; item_in_force: Schema['decision_item'] }>()
    .selectFrom('appraisal_in_force as a')
    .innerJoin('round as r', (join) => join.onRef('r.tenant_id', '=', 'a.tenant_id').onRef('r.id', '=', 'a.round_id'))
    .leftJoin('unit_state as u', (join) =>
      join
        .onRef('u.tenant_id', '=', 'a.tenant_id')
        .onRef('u.unit_id', '=', 'a.unit_id')
        .onRef('u.valid_from', '<=', 'r.period_to')
        .on((eb) => eb.or([eb('u.valid_to', 'is', null), eb('u.valid_to', '>=', eb.ref('r.period_to'))])),
    )
    .leftJoin('item_in_force as i', (join) =>
      join.onRef('i.tenant_id', '=', 'a.tenant_id').onRef('i.appraisal_id', '=', 'a.id'),
    )
    .selectAll('a')
    .select(['r.name as round_name', 'u.name as unit_name', 'i.frozen', 'i.content_hash'])
    .select(sql<boolean>`app.dossier_locked(a.round_id, a.agency_id)`.as('locked'))
}

type FileRow = Awaited<ReturnType<ReturnType<typeof files>['execute']>>[number]
type NameRow = { id: number; code: string; full_name: string }

async function namesOf(tx: Tx, ids: readonly number[]): Promise<Map<number, NameRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<NameRow>`select id, code, full_name from app.names_of(${[...ids]}::int[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

function frozenResult({ decision, review, score, quota }: DecidedAppraisal, contentHash: string): FrozenResult {
  return {
    number: decision.number,
    on: decision.on,
    signer: decision.signer.name,
    contentHash,
    reviewerName: review.reviewerName,
    score,
    outcome: quota.outcome,
    minutes: quota.minutes,
  }
}

/** What was decided is read from the frozen text, names included: renaming a unit later changes no result. */
function mapFile(row: FileRow, name: NameRow | undefined): AppraisalFile {
  const { frozen, content_hash: contentHash } = row
  const live = mapLive(row, name)
  if (frozen === null || contentHash === null) return live
  const decided = thaw(frozen, contentHash)
  return {
    ...live,
    roundName: decided.round.name,
    fullName: decided.person.fullName,
    personCode: decided.person.code,
    unitName: decided.position.unitName,
    keptYear: decided.year?.basis ?? null,
    handling: decided.year?.handling ?? '',
    body: decided.body ?? null,
    frozen: frozenResult(decided, contentHash),
  }
}

function mapLive(row: FileRow, name: NameRow | undefined): AppraisalFile {
  return {
    id: row.id,
    roundId: row.round_id,
    roundName: row.round_name,
    personId: row.person_id,
    personCode: name?.code ?? '',
    fullName: name?.full_name ?? '',
    unitId: row.unit_id,
    unitName: row.unit_name ?? '',
    agencyId: row.agency_id,
    postTitle: row.post_title,
    kind: row.person_kind as PersonKind,
    leadership: row.leadership as Leadership,
    reviewerId: row.reviewer_id,
    stage: row.stage as Stage,
    notRatedReason: row.not_rated_reason,
    version: row.version,
    locked: row.locked,
    facts: row.facts as AppraisalFile['facts'],
    self: {
      scores: row.self_scores as AppraisalFile['self']['scores'],
      strengths: row.self_strengths,
      weaknesses: row.self_weaknesses,
      declared: row.self_declared as RatedLevel | null,
      total: row.self_total,
      level: row.self_level as Level | null,
      submittedAt: row.self_submitted_at,
    },
    review: {
      scores: row.review_scores as AppraisalFile['review']['scores'],
      comment: row.review_comment,
      begun: row.review_begun,
      total: row.review_total,
      level: row.review_level as Level | null,
    },
    returnReason: row.return_reason,
    level: row.level as Level | null,
    keptYear: row.year_basis === null ? null : readYear(row.year_basis),
    handling: row.handling,
    body: row.body_basis === null ? null : readBody(row.body_basis),
    frozen: null,
  }
}

const matching = (tx: Tx, { scope, personId, actsFor }: FileFilter) => {
  const all = files(tx).where('a.stage', '<>', 'withdrawn')
  const reviewers = [personId, ...actsFor]
  switch (scope) {
    case 'mine':
      return all.where('a.person_id', '=', personId)
    case 'waiting':
      return all.where((eb) =>
        eb.or([
          eb.and([eb('a.person_id', '=', personId), eb('a.stage', '=', 'self-scoring')]),
          eb.and([eb('a.reviewer_id', 'in', reviewers), eb('a.stage', '=', 'head-review')]),
        ]),
      )
    case 'reviewed':
      return all.where('a.reviewer_id', 'in', reviewers)
    default:
      return scope satisfies never
  }
}

function columnsOf({ stage, self, review, returnReason, notRatedReason, facts, reviewerId, handling }: FileChange) {
  return {
    ...(stage !== undefined && { stage }),
    ...(self?.scores !== undefined && { self_scores: JSON.stringify(self.scores) }),
    ...(self?.strengths !== undefined && { self_strengths: self.strengths }),
    ...(self?.weaknesses !== undefined && { self_weaknesses: self.weaknesses }),
    ...(self?.declared !== undefined && { self_declared: self.declared }),
    ...(self?.total !== undefined && { self_total: self.total }),
    ...(self?.level !== undefined && { self_level: self.level }),
    ...(self?.submittedAt !== undefined && { self_submitted_at: self.submittedAt }),
    ...(review?.scores !== undefined && { review_scores: JSON.stringify(review.scores) }),
    ...(review?.comment !== undefined && { review_comment: review.comment }),
    ...(review?.begun !== undefined && { review_begun: review.begun }),
    ...(review?.total !== undefined && { review_total: review.total }),
    ...(review?.level !== undefined && { review_level: review.level }),
    ...(review?.totalFloor !== undefined && { total_floor: review.totalFloor }),
    ...(returnReason !== undefined && { return_reason: returnReason }),
    ...(notRatedReason !== undefined && { not_rated_reason: notRatedReason }),
    ...(facts !== undefined && { facts: JSON.stringify(facts) }),
    ...(reviewerId !== undefined && { reviewer_id: reviewerId }),
    ...(handling !== undefined && { handling }),
  }
}

/** The rule set of a round, exactly as it was stored with it. */
export async function readRules(tx: Tx, roundId: number): Promise<RoundRules | undefined> {
  const row = await tx
    .selectFrom('round')
    .select(['id', 'name', 'period_from', 'period_to', 'rule_set', 'rule_set_hash'])
    .where('id', '=', roundId)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        id: row.id,
        name: row.name,
        from: row.period_from,
        to: row.period_to,
        published: { document: upgradeRuleSet(row.rule_set as RuleSet), hash: row.rule_set_hash },
      }
}

/** Appraisals in the caller's transaction; row-level security keeps every query to his tenant and reach. */
export function appraisalStore(tx: Tx): AppraisalStore {
  return {
    find: async (id) => {
      const row = await files(tx).where('a.id', '=', id).executeTakeFirst()
      return row && mapFile(row, (await namesOf(tx, [row.person_id])).get(row.person_id))
    },
    list: async (filter) => {
      const rows = await matching(tx, filter).orderBy('r.period_to', 'desc').orderBy('a.id').execute()
      const names = await namesOf(
        tx,
        rows.map((row) => row.person_id),
      )
      return rows.map((row) => mapFile(row, names.get(row.person_id)))
    },
    rulesOf: async (roundId) => {
      const rules = await readRules(tx, roundId)
      if (rules === undefined) throw new Error(`no round ${roundId}`)
      return rules
    },
    storedRules: async (roundId) => {
      const row = await tx.selectFrom('round').select('rule_set').where('id', '=', roundId).executeTakeFirstOrThrow()
      return row.rule_set as RuleSet | RuleSetOfFormat1
    },
    save: async (file, change) => {
      const saved = await tx
        .updateTable('appraisal')
        .set({ ...columnsOf(change), version: file.version + 1 })
        .where('id', '=', file.id)
        .where('version', '=', file.version)
        .where('stage', '=', file.stage)
        .returning('version')
        .executeTakeFirst()
      return saved?.version
    },
    knownYears: (year, personIds) => knownYears(tx, year, personIds),
    ledBodies: (period, unitIds, today) => ledBodies(tx, period, unitIds, today),
    headsOver: (tenantId, agencyId, day) => dossierStore(tx, tenantId).unitsUpward(agencyId, day),
    left: async (id) => {
      const rows = await tx
        .selectFrom('appraisal_output')
        .select(['step', 'output'])
        .where('appraisal_id', '=', id)
        .where('voided_at', 'is', null)
        .execute()
      return new Set(rows.map(({ step, output }) => outputKey(step, output as RecordedOutput)))
    },
    leadersAbove: async (unitId, day) => {
      const { rows } = await sql<LeaderAbove>`
        select person_id as "personId", full_name as "fullName", title, unit_name as "unitName", head
        from app.leaders_above(${unitId}, ${day}::date)`.execute(tx)
      return rows
    },
    voidOutputs: async (id, at) => {
      await tx
        .updateTable('appraisal_output')
        .set({ voided_at: at })
        .where('appraisal_id', '=', id)
        .where('voided_at', 'is', null)
        .execute()
    },
    casesOf: async (id) => {
      const { rows } = await sql<CaseOfForm>`
        select id, version, fact, violation, document, document_on as "on", at_former_body as "atFormerBody"
        from app.case_record where appraisal_id = ${id} and not withdrawn order by id`.execute(tx)
      return rows
    },
    history: (file) => historyOf(tx, 'appraisal', file.id),
    actorNames: (accounts) => actorNames(tx, accounts),
    personName: async (personId) => (await namesOf(tx, [personId])).get(personId)?.full_name ?? null,
  }
}
