import { sql, type RawBuilder } from 'kysely'
import type { CatalogueState } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { actorNames } from '../../platform/history.ts'
import type { VersionRecord, VersionStore } from './ports.ts'

type Row = Omit<VersionRecord, 'state'> & { state: string }

const COLUMNS = sql`
  v.id, v.agency_id as "agencyId", v.number, v.state, v.standard_name as "standardName",
  v.standard_points as "standardPoints", v.valid_from as "validFrom", v.document, v.hands, v.hand_people as "handPeople",
  v.decided_by as "decidedBy", v.decided_at as "decidedAt", v.send_back_reason as "sendBackReason",
  v.lock_version as "lockVersion",
  (select count(*)::int from app.catalogue_entry e where e.tenant_id = v.tenant_id and e.version_id = v.id) as entries`

const recordOf = (row: Row): VersionRecord => ({ ...row, state: row.state as CatalogueState })

/** Units as they stand on a day; of one that does not stand then its nearest known state. */
const latestOn = (tenantId: number, day: string) => sql`
  select distinct on (unit_id) unit_id, parent_id, name, kind from app.unit_state where tenant_id = ${tenantId}
  order by unit_id, (valid_from <= ${day}::date) desc, abs(valid_from - ${day}::date)`

/** Versions of catalogues on the caller's transaction; see {@link VersionStore}. */
export function versionStore(tx: Tx, tenantId: number, today: string): VersionStore {
  const select = async (condition: RawBuilder<unknown>): Promise<VersionRecord[]> => {
    const { rows } = await sql<Row>`
      select ${COLUMNS} from app.catalogue_version v where v.tenant_id = ${tenantId} and ${condition}`.execute(tx)
    return rows.map(recordOf)
  }
  return {
    agencies: async (units, below) => {
      const { rows } = await sql<{
        agencyId: number
        agencyName: string
        inForce: { versionId: number; validFrom: string; entries: number } | null
        open: { versionId: number; state: CatalogueState } | null
        openProposals: number
      }>`
        with recursive latest as (${latestOn(tenantId, today)}),
        up as (
          select unit_id, parent_id from latest where unit_id = any (${[...below]}::int[])
          union select l.unit_id, l.parent_id from up join latest l on l.unit_id = up.parent_id)
        select l.unit_id as "agencyId", l.name as "agencyName",
          (select jsonb_build_object('versionId', v.id, 'validFrom', v.valid_from, 'entries',
              (select count(*) from app.catalogue_entry e where e.tenant_id = v.tenant_id and e.version_id = v.id))
            from app.catalogue_version v where v.tenant_id = ${tenantId} and v.agency_id = l.unit_id
              and v.state = 'decided' and v.valid_from <= ${today}::date
            order by v.valid_from desc, v.number desc limit 1) as "inForce",
          (select jsonb_build_object('versionId', v.id, 'state', v.state) from app.catalogue_version v
            where v.tenant_id = ${tenantId} and v.agency_id = l.unit_id and v.state in ('preparing', 'handed-in')) as open,
          (select count(*)::int from app.catalogue_proposal p
            where p.tenant_id = ${tenantId} and p.agency_id = l.unit_id and p.state = 'open') as "openProposals"
        from latest l join app.unit u on u.tenant_id = ${tenantId} and u.id = l.unit_id
        where l.kind = 'agency' and (l.unit_id = any (${[...units]}::int[]) or l.unit_id in (select unit_id from up))
        order by u.code collate app.by_code`.execute(tx)
      return rows
    },

    ownAgency: async (personId) => {
      const { rows } = await sql<{ unit_id: number }>`
        with recursive latest as (${latestOn(tenantId, today)}),
        up as (
          select l.unit_id, l.parent_id, l.kind from latest l
            join app.person p on p.tenant_id = ${tenantId} and p.id = ${personId} and p.unit_id = l.unit_id
          union select l.unit_id, l.parent_id, l.kind from up join latest l on l.unit_id = up.parent_id)
        select unit_id from up where kind = 'agency' limit 1`.execute(tx)
      return rows[0]?.unit_id ?? null
    },

    agency: async (id) => {
      const { rows } = await sql<{ id: number; code: string; name: string; kind: string }>`
        with recursive latest as (${latestOn(tenantId, today)}),
        below as (
          select unit_id from latest where unit_id = ${id} and kind = 'agency'
          union select l.unit_id from below b join latest l on l.parent_id = b.unit_id)
        select u.id, u.code, l.name, l.kind from below b join latest l using (unit_id)
          join app.unit u on u.tenant_id = ${tenantId} and u.id = b.unit_id
        order by u.code collate app.by_code`.execute(tx)
      const self = rows.find((row) => row.id === id)
      if (self === undefined) return undefined
      const units = rows.flatMap((row) => (row.id === id ? [] : [{ id: row.id, code: row.code, name: row.name }]))
      return { id, name: self.name, units }
    },

    versions: (agencyId) => select(sql`v.agency_id = ${agencyId} order by v.number desc`),
    version: async (id) => (await select(sql`v.id = ${id}`))[0],
    hold: async (id) => (await select(sql`v.id = ${id} for no key update of v`))[0],

    begin: async (agencyId, from, actor, now) => {
      const { rows } = await sql<{ id: number }>`
        insert into app.catalogue_version
          (tenant_id, agency_id, number, standard_name, standard_points, hands, hand_people, created_at)
        select ${tenantId}, ${agencyId}, coalesce(max(number), 0) + 1, ${from?.standardName ?? ''},
          ${from?.standardPoints ?? null}, ${[actor.userId]}::text[],
          ${actor.personId === null ? [] : [actor.personId]}::int[], ${now}
        from app.catalogue_version where tenant_id = ${tenantId} and agency_id = ${agencyId}
        on conflict do nothing returning id`.execute(tx)
      const id = rows[0]?.id
      if (id === undefined || from === undefined) return id
      await sql`
        insert into app.catalogue_entry (tenant_id, version_id, code, name, search_name, product_unit, complexity,
          owner_unit_id, points, coefficient, note)
        select tenant_id, ${id}, code, name, search_name, product_unit, complexity, owner_unit_id, points, coefficient, note
        from app.catalogue_entry where tenant_id = ${tenantId} and version_id = ${from.id}`.execute(tx)
      return id
    },

    save: async (version, change) => {
      const next = { ...version, ...change }
      const row = await tx
        .updateTable('catalogue_version')
        .set({
          state: next.state,
          standard_name: next.standardName,
          standard_points: next.standardPoints,
          valid_from: next.validFrom,
          document: next.document,
          hands: [...next.hands],
          hand_people: [...next.handPeople],
          decided_by: next.decidedBy,
          decided_at: next.decidedAt,
          send_back_reason: next.sendBackReason,
          lock_version: version.lockVersion + 1,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', version.id)
        .returning('lock_version')
        .executeTakeFirstOrThrow()
      return row.lock_version
    },

    addHand: async (versionId, actor) => {
      await sql`
        update app.catalogue_version set hands = array_append(hands, ${actor.userId}),
          hand_people = case when ${actor.personId}::int is null then hand_people
            else array_append(hand_people, ${actor.personId}::int) end
        where tenant_id = ${tenantId} and id = ${versionId} and not ${actor.userId} = any (hands)`.execute(tx)
    },

    history: async (versionId) => {
      const { rows } = await sql<{ at: Date; action: string; account: string; role: string; reason: string | null }>`
        select e.at, e.action, e.actor as account, e.role, t.content as reason from app.event e
        left join app.event_text t on t.tenant_id = e.tenant_id and t.seq = e.seq and t.field = 'reason'
        where e.tenant_id = ${tenantId} and e.object_kind = 'catalogue' and e.object_id = ${String(versionId)}
        order by e.seq desc limit 200`.execute(tx)
      const names = await actorNames(
        tx,
        rows.map(({ account }) => account),
      )
      return rows.map(({ account, at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        actorName: names.get(account) ?? '',
      }))
    },
    names: (accounts) => actorNames(tx, accounts),
  }
}
