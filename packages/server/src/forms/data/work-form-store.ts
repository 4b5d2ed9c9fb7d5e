import { sql } from 'kysely'
import { add, readTotal, subtract, toFraction, type RuleSet } from '@thuoc-do/domain'
import type { Actor, Tx } from '../../platform/actor.ts'
import { dayOf, done, refuse, type Clock } from '../../platform/transaction.ts'
import { publishedSets } from '../../rulebook/index.ts'
import { showYear, yearStore } from '../../workplan/index.ts'
import { generalOf } from './form-of-period-score.ts'
import { thawForm } from './frozen-score.ts'
import type { PrintedScore, WorkFormReader } from './work-ports.ts'

type ScoreRow = {
  period: string
  personId: number
  personCode: string
  fullName: string
  postTitle: string
  leadership: string
  unitName: string
  agencyName: string
  superiorName: string | null
  place: string
  ruleSetId: string
  ruleSetVersion: number
  ruleSetHash: string
  stage: string
  selfScores: Record<string, string>
  strengths: string
  weaknesses: string
  handedInAt: Date | null
  general: string | null
  total: string | null
  frozen: string | null
  contentHash: string | null
}

/** Who issues a sheet: the agency, what it stands under, and the place of the office. */
type IssuerRow = { agencyName: string; superiorName: string | null; place: string }

/** Reads what the forms of Decree 335 are printed from, on the caller's transaction. */
export function workFormReader(tx: Tx, actor: Actor, clock: Clock): WorkFormReader {
  const { tenantId } = actor
  const row = async (id: number): Promise<ScoreRow | undefined> => {
    const { rows } = await sql<ScoreRow>`
      select s.period, s.person_id as "personId", n.code as "personCode", n.full_name as "fullName", s.post_title as "postTitle",
        s.leadership, coalesce(u.name, '') as "unitName", coalesce(a.name, '') as "agencyName", p.name as "superiorName", t.place,
        s.rule_set_id as "ruleSetId", s.rule_set_version as "ruleSetVersion", s.rule_set_hash as "ruleSetHash", s.stage,
        s.self_scores as "selfScores", s.strengths, s.weaknesses, s.handed_in_at as "handedInAt", s.general, s.total,
        s.frozen, s.content_hash as "contentHash"
      from app.period_score s
      join app.tenant t on t.id = s.tenant_id
      cross join lateral (select (case when s.period like '%Q%'
        then make_date(left(s.period, 4)::int, right(s.period, 1)::int * 3, 1)
        else make_date(left(s.period, 4)::int, right(s.period, 2)::int, 1) end + interval '1 month - 1 day')::date as day) last
      left join lateral app.names_of(array[s.person_id]) n on true
      left join lateral app.unit_on(s.unit_id, last.day) u on true
      left join lateral app.unit_on(s.agency_id, last.day) a on true
      left join lateral app.unit_on(a.parent_id, last.day) p on true
      where s.tenant_id = ${tenantId} and s.id = ${id}`.execute(tx)
    return rows[0]
  }
  return {
    score: async (id) => {
      const found = await row(id)
      // Nobody sees what its author has not handed in.
      if (found === undefined || (found.stage === 'self-scoring' && found.personId !== actor.personId))
        return refuse('not-found', 'no-such-record')
      const published = await publishedSets(tx, tenantId).find(found.ruleSetId, found.ruleSetVersion)
      if (published === undefined) throw new Error(`rule set ${found.ruleSetId} of score ${id} is not there`)
      return done(found.frozen === null ? draftOf(found, published.document) : confirmedOf(found, published.document))
    },

    scoresOf: async (period, unitId) => {
      const { rows } = await sql<{ id: number }>`
        with recursive latest as (
          select distinct on (unit_id) unit_id, parent_id from app.unit_state where tenant_id = ${tenantId} order by unit_id, valid_from desc),
        below as (
          select ${unitId}::int as unit_id union select l.unit_id from below b join latest l on l.parent_id = b.unit_id)
        select s.id from app.period_score s where s.tenant_id = ${tenantId} and s.period = ${period}
          and s.stage <> 'self-scoring' and s.unit_id in (select unit_id from below) order by s.unit_id, s.id`.execute(
        tx,
      )
      return rows.map(({ id }) => id)
    },

    year: async (personId, year) => {
      const printedOn = dayOf(clock())
      const shown = await showYear({ store: yearStore(tx, tenantId), actor, today: printedOn }, personId, year)
      if (!shown.ok) return shown
      const { reply, agencyId } = shown.value
      const { rows } = await sql<IssuerRow>`
        select coalesce(a.name, t.name) as "agencyName", p.name as "superiorName", t.place from app.tenant t
        left join lateral app.unit_on(${agencyId}, least(make_date(${reply.year}, 12, 31), ${printedOn}::date)) a on true
        left join lateral app.unit_on(a.parent_id, least(make_date(${reply.year}, 12, 31), ${printedOn}::date)) p on true
        where t.id = ${tenantId}`.execute(tx)
      const [issuer] = rows
      if (issuer === undefined) throw new Error('a tenant vanished within its own transaction')
      const { ruleSet } = reply
      const published = ruleSet && (await publishedSets(tx, tenantId).find(ruleSet.id, ruleSet.version))
      return done({ year: reply, issuer, printedOn, ruleSet: published?.document ?? null })
    },
  }
}

/** A draft: of the points only what its author gave himself and his own products brought; nothing of the authority's. */
function draftOf(row: ScoreRow, ruleSet: RuleSet): PrintedScore {
  const leader = row.leadership !== 'none'
  const own = generalOf({ ruleSet, leader, selfScores: row.selfScores })
  const [total, general] = [row.total, row.general].map((text) => (text === null ? undefined : readTotal(text)))
  // đ and e of a leader are the superior's until he confirms them.
  const result = leader || total === undefined || general === undefined ? undefined : subtract(total, general)
  return {
    ...shared(row, ruleSet, leader),
    fullName: row.fullName,
    personCode: row.personCode,
    postTitle: row.postTitle,
    unitName: row.unitName,
    issuer: { agencyName: row.agencyName, superiorName: row.superiorName, place: row.place },
    selfScores: row.selfScores,
    strengths: row.strengths,
    weaknesses: row.weaknesses,
    handedInAt: row.handedInAt?.toISOString() ?? null,
    general: own === null ? null : toFraction(own),
    total: own === null || result === undefined ? null : toFraction(add(own, result)),
    confirmed: null,
  }
}

function confirmedOf(row: ScoreRow, ruleSet: RuleSet): PrintedScore {
  const contentHash = row.contentHash ?? ''
  const { person, position, self, review, score, confirmed } = thawForm(row.frozen ?? '', contentHash)
  return {
    ...shared(row, ruleSet, position.leadership !== 'none'),
    fullName: person.fullName,
    personCode: person.code,
    postTitle: position.postTitle,
    unitName: position.unitName,
    issuer: { agencyName: position.agencyName, superiorName: row.superiorName, place: row.place },
    selfScores: self.scores,
    strengths: self.strengths,
    weaknesses: self.weaknesses,
    handedInAt: self.handedInAt,
    general: score.general?.exact ?? null,
    total: score.total?.exact ?? null,
    confirmed: { ...confirmed, comment: review.comment, contentHash },
  }
}

const shared = (row: ScoreRow, ruleSet: RuleSet, leader: boolean) => ({
  period: row.period,
  leader,
  ruleSet,
  ruleSetHash: row.ruleSetHash,
})
