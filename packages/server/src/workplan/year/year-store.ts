import { sql } from 'kysely'
import type { AbsenceKind, AbsenceRecord } from '@thuoc-do/contract'
import type { LeftOutMonth, RatedLevel, YearScore } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { adoptionStore, publishedSets } from '../../rulebook/index.ts'
import { authorityOf, recognisedLevelOf } from '../bodies/index.ts'
import type { Place, RecordStore, ServiceStretch, YearPerson, YearStore } from './ports.ts'

type AbsenceRow = AbsenceRecord & { personId: number }

/** A person's year on the caller's transaction; see {@link YearStore} and {@link RecordStore}. */
export function yearStore(tx: Tx, tenantId: number): YearStore & RecordStore {
  const absences = () =>
    tx
      .selectFrom('absence')
      .select([
        'id',
        'version',
        'kind',
        'valid_from',
        'valid_to',
        'document',
        'leave_out_reason',
        'withdrawn',
        'person_id',
      ])
      .where('tenant_id', '=', tenantId)
  const absenceOf = (row: Awaited<ReturnType<ReturnType<typeof absences>['executeTakeFirstOrThrow']>>): AbsenceRow => ({
    id: row.id,
    version: row.version,
    kind: row.kind as AbsenceKind,
    from: row.valid_from,
    to: row.valid_to,
    document: row.document,
    leaveOutReason: row.leave_out_reason,
    withdrawn: row.withdrawn,
    personId: row.person_id,
  })
  const carried = () =>
    tx
      .selectFrom('carried_score')
      .select(['id', 'version', 'period', 'total', 'body', 'document', 'withdrawn', 'person_id as personId'])
      .where('tenant_id', '=', tenantId)
  return {
    person: async (id) => {
      const { rows } = await sql<YearPerson>`
        select id, code, full_name as "fullName", unit_id as "unitId" from app.person
        where tenant_id = ${tenantId} and id = ${id}`.execute(tx)
      return rows[0]
    },

    service: async (personId) => {
      const { rows } = await sql<ServiceStretch>`
        select valid_from as "from", valid_to as "to", unit_id as "unitId", title as "postTitle", kind, leadership
        from app.service_of(${personId}) order by valid_from`.execute(tx)
      return rows
    },

    place: async (unitId, on) => {
      const { rows } = await sql<Place>`
        with recursive up as (
          select u.unit_id, u.parent_id, u.name, u.kind, 0 as step from app.unit_on(${unitId}, ${on}::date) u
          union all
          select u.unit_id, u.parent_id, u.name, u.kind, up.step + 1
          from up cross join lateral app.unit_on(up.parent_id, ${on}::date) u where up.kind <> 'agency' and up.step < 50)
        select (select name from up where step = 0) as "unitName",
          (select unit_id from up where kind = 'agency') as "agencyId",
          coalesce((select name from up where kind = 'agency'), (select name from up where step = 0), '') as "agencyName"`.execute(
        tx,
      )
      return rows[0] ?? { unitName: '', agencyId: null, agencyName: '' }
    },

    scores: async (personId, year) => {
      const { rows } = await sql<YearScore & { level: RatedLevel | null }>`
        with own as (
          select s.id, s.period, s.agency_id, s.stage, s.total,
            case when s.level in ('outstanding', 'good', 'satisfactory', 'unsatisfactory') then s.level end as level,
            case when s.stage <> 'confirmed' then s.unscored_reason end as reason
          from app.period_score s
          where s.tenant_id = ${tenantId} and s.person_id = ${personId} and s.period like ${`${year}-%`})
        select a.id, a.period, a.agency_id as "agencyId", a.stage, a.total, a.level, a.reason as "unscoredReason",
          coalesce((select u.name from app.unit_on(a.agency_id, make_date(${year}, 12, 31)) u), '') as "agencyName"
        from (
          select * from own
          union all
          select u.id, u.period, u.agency_id, 'self-scoring', null, null, u.reason
          from app.unscored_of(${personId}, ${year}) u where u.id not in (select id from own)) a
        order by a.period, a.id`.execute(tx)
      return rows
    },

    leftOut: async (agencyId, year) => {
      const { rows } = await sql<LeftOutMonth>`
        select period, reason from app.left_out_month
        where tenant_id = ${tenantId} and agency_id = ${agencyId} and period like ${`${year}-%`} and not withdrawn`.execute(
        tx,
      )
      return rows
    },

    bodyLevel: (unitId, year) => recognisedLevelOf(tx, unitId, year),
    bodyAuthority: (unitId, on) => authorityOf(tx, tenantId, unitId, on),

    absences: async (personId) =>
      (await absences().where('person_id', '=', personId).orderBy('valid_from').orderBy('id').execute()).map(absenceOf),

    carried: async (personId) => carried().where('person_id', '=', personId).orderBy('period').orderBy('id').execute(),

    years: async (personId) => {
      const { rows } = await sql<{ year: number }>`
        select distinct year from (
          select left(period, 4)::int as year from app.period_score where tenant_id = ${tenantId} and person_id = ${personId}
          union all
          select left(period, 4)::int from app.carried_score where tenant_id = ${tenantId} and person_id = ${personId}
          union all
          select extract(year from valid_from)::int from app.absence where tenant_id = ${tenantId} and person_id = ${personId}) y
        order by year desc`.execute(tx)
      return rows.map(({ year }) => year)
    },

    adoptions: () => adoptionStore(tx, tenantId).inUse(),
    sets: () => publishedSets(tx, tenantId).all(),

    absence: async (id) => {
      const row = await absences().where('id', '=', id).forUpdate().executeTakeFirst()
      return row && absenceOf(row)
    },

    addAbsence: async (personId, { kind, from, to, document, leaveOutReason }) => {
      const { rows } = await sql<{ id: number }>`
        insert into app.absence (tenant_id, person_id, kind, valid_from, valid_to, document, leave_out_reason)
        values (${tenantId}, ${personId}, ${kind}, ${from}, ${to}, ${document}, ${leaveOutReason})
        on conflict do nothing returning id`.execute(tx)
      return rows[0]?.id
    },

    endAbsence: async (id, version, to) => {
      // Looked for first: an exclusion that fails would end the transaction.
      const clash = await sql`
        select from app.absence a join app.absence b on b.tenant_id = a.tenant_id and b.person_id = a.person_id
          and b.id <> a.id and not b.withdrawn
        where a.tenant_id = ${tenantId} and a.id = ${id}
          and daterange(b.valid_from, b.valid_to, '[]') && daterange(a.valid_from, ${to}::date, '[]')`.execute(tx)
      if (clash.rows.length > 0) return 'overlaps'
      const done = await sql`
        update app.absence set valid_to = ${to}, version = version + 1
        where tenant_id = ${tenantId} and id = ${id} and version = ${version}`.execute(tx)
      return done.numAffectedRows === 1n
    },

    withdrawAbsence: async (id, version) => {
      const done = await sql`
        update app.absence set withdrawn = true, version = version + 1
        where tenant_id = ${tenantId} and id = ${id} and version = ${version}`.execute(tx)
      return done.numAffectedRows === 1n
    },

    carriedScore: async (id) => carried().where('id', '=', id).forUpdate().executeTakeFirst(),

    isConfirmedHere: async (personId, period) => {
      const { rows } = await sql`
        select from app.period_score where tenant_id = ${tenantId} and person_id = ${personId} and period = ${period}
          and stage = 'confirmed'`.execute(tx)
      return rows.length > 0
    },

    addCarried: async (personId, { period, total, body, document }) => {
      const { rows } = await sql<{ id: number }>`
        insert into app.carried_score (tenant_id, person_id, period, total, body, document)
        values (${tenantId}, ${personId}, ${period}, ${total}, ${body}, ${document})
        on conflict do nothing returning id`.execute(tx)
      return rows[0]?.id
    },

    withdrawCarried: async (id, version) => {
      const done = await sql`
        update app.carried_score set withdrawn = true, version = version + 1
        where tenant_id = ${tenantId} and id = ${id} and version = ${version}`.execute(tx)
      return done.numAffectedRows === 1n
    },
  } satisfies YearStore & RecordStore
}
