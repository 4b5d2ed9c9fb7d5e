import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import { actorNames } from '../platform/history.ts'
import type { EntryRecord, NoticedResult, PetitionRecord, PetitionStore } from './ports.ts'

type ResultRow = Omit<NoticedResult, 'inForce'> & { decisionId: number | null; noticedOn: IsoDate | null }
type PetitionRow = Omit<PetitionRecord, 'answeredBy'> & { answerer: string | null; title: string | null }

const LISTED = 500

async function records(tx: Tx, tenantId: number, where: RawBuilder<unknown>, after: RawBuilder<unknown>) {
  const { rows } = await sql<PetitionRow>`
    select p.id, p.appraisal_id as "appraisalId", p.decision_id as "decisionId", p.round_id as "roundId",
      r.name as "roundName", p.person_id as "personId", f.position ->> 'postTitle' as "postTitle",
      i.frozen::jsonb #>> '{person,fullName}' as "fullName", p.unit_id as "unitId",
      f.position ->> 'unitName' as "unitName", f.position ->> 'leadership' as leadership,
      p.agency_id as "agencyId", f.position ->> 'agencyName' as "agencyName", d.number, i.level,
      p.filed_on as "filedOn", p.stage, p.ended_on as "endedOn", p.answered_by_name as answerer,
      p.answered_by_title as title, p.version
    from app.petition p
    join app.round r on r.tenant_id = p.tenant_id and r.id = p.round_id
    join app.decision d on d.tenant_id = p.tenant_id and d.id = p.decision_id
    join app.decision_item i on i.tenant_id = p.tenant_id and i.decision_id = p.decision_id and i.appraisal_id = p.appraisal_id,
    lateral (select i.frozen::jsonb -> 'position' as position) f
    where p.tenant_id = ${tenantId} and ${where} ${after}`.execute(tx)
  return rows.map(({ answerer, title, ...row }): PetitionRecord => ({
    ...row,
    answeredBy: answerer === null || title === null ? null : { name: answerer, title },
  }))
}

/** The petitions' store on the caller's transaction; see {@link PetitionStore}. */
export function petitionStore(tx: Tx, tenantId: number): PetitionStore {
  return {
    result: async (appraisalId) => {
      const { rows } = await sql<ResultRow>`
        select a.id as "appraisalId", a.round_id as "roundId", r.name as "roundName", a.person_id as "personId",
          a.unit_id as "unitId", a.leadership, a.agency_id as "agencyId", i.decision_id as "decisionId", coalesce(d.announced_on, d.decided_on) as "noticedOn"
        from app.appraisal a join app.round r on r.tenant_id = a.tenant_id and r.id = a.round_id
        left join app.item_in_force i on i.tenant_id = a.tenant_id and i.appraisal_id = a.id
        left join app.decision d on d.tenant_id = i.tenant_id and d.id = i.decision_id
        where a.tenant_id = ${tenantId} and a.id = ${appraisalId}`.execute(tx)
      const row = rows[0]
      if (row === undefined) return undefined
      const { decisionId, noticedOn, ...result } = row
      return { ...result, inForce: decisionId === null || noticedOn === null ? null : { decisionId, noticedOn } }
    },

    find: async (id, lock) => (await records(tx, tenantId, sql`p.id = ${id}`, lock ? sql`for update of p` : sql``))[0],

    list: (appraisalId) =>
      records(
        tx,
        tenantId,
        sql`(${appraisalId}::int is null or p.appraisal_id = ${appraisalId})`,
        sql`order by p.ended_on is not null, p.filed_on desc, p.id desc limit ${LISTED}`,
      ),

    add: async (result, decisionId, filedOn) => {
      const row = await tx
        .insertInto('petition')
        .values({
          tenant_id: tenantId,
          appraisal_id: result.appraisalId,
          decision_id: decisionId,
          round_id: result.roundId,
          person_id: result.personId,
          unit_id: result.unitId,
          agency_id: result.agencyId,
          filed_on: filedOn,
        })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'appraisal_id']).where('stage', 'in', ['filed', 'dialogue']).doNothing(),
        )
        .returning('id')
        .executeTakeFirst()
      return row?.id
    },

    save: async (petition, { stage, endedOn, answeredBy }) => {
      await tx
        .updateTable('petition')
        .set({
          stage,
          ended_on: endedOn,
          answered_by_name: answeredBy?.name ?? null,
          answered_by_title: answeredBy?.title ?? null,
          version: petition.version + 1,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', petition.id)
        .execute()
    },

    addEntry: async ({ petitionId, kind, part, account, at, meeting, text }) => {
      const { id } = await tx
        .insertInto('petition_entry')
        .values({
          tenant_id: tenantId,
          petition_id: petitionId,
          kind,
          part,
          account,
          at,
          met_on: meeting?.on ?? null,
          minutes: meeting?.minutes ?? null,
          commitment: text.commitment,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('petition_text')
        .values({ tenant_id: tenantId, entry_id: id, salt: text.salt, content: text.content })
        .execute()
      return id
    },

    entries: async (petitionId) => {
      const { rows } = await sql<EntryRecord>`
        select e.id, e.kind, e.part, e.account, e.at, e.met_on as "metOn", e.minutes, t.content as text
        from app.petition_entry e
        left join app.petition_text t on t.tenant_id = e.tenant_id and t.entry_id = e.id
        where e.tenant_id = ${tenantId} and e.petition_id = ${petitionId} order by e.id`.execute(tx)
      return rows
    },

    names: (accounts) => actorNames(tx, accounts),
  }
}
