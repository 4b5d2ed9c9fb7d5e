import type pg from 'pg'
import { foldForSearch, type CatalogueEntry } from '@thuoc-do/domain'
import { fill } from './fill.ts'
import { inventWork, stateOf, type DemoLine } from './invent-work.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoProvince } from './province.ts'
import { actorOf, type DemoEvent } from './write-events.ts'

/** The agency whose people have work in the system: that of the demonstration's official and his heads. */
const AGENCY = 'S.03'

type Entry = CatalogueEntry & { readonly versionId: number }

async function entriesOf(client: pg.ClientBase, tenantId: number, agencyId: number): Promise<Entry[]> {
  const { rows } = await client.query<Entry>(
    `select e.code, e.name, e.product_unit as "productUnit", e.complexity, e.owner_unit_id as "ownerUnitId", e.points,
       e.coefficient, e.note, e.version_id as "versionId"
     from app.catalogue_entry e join app.catalogue_version v on v.tenant_id = e.tenant_id and v.id = e.version_id
     where v.tenant_id = $1 and v.agency_id = $2 and v.state = 'decided' order by e.code`,
    [tenantId, agencyId],
  )
  return rows
}

const accountOf = (personId: number): string => `person:${personId}`

function lineRow(line: DemoLine, tenantId: number, agencyId: number, versionId: number, ids: DemoIds): object {
  const state = stateOf(line)
  const { person, entry, given, events } = line
  return {
    tenant_id: tenantId,
    id: line.id,
    period: line.period,
    person_id: ids.person(person.code),
    unit_id: ids.unit(person.unit),
    agency_id: agencyId,
    origin: line.origin,
    given_line_id: given?.lineId ?? null,
    giver_id: given === null ? null : ids.person(given.person.code),
    catalogue_version_id: versionId,
    entry_code: entry.code,
    name: entry.name,
    search_name: foldForSearch([entry.code, entry.name, person.code, person.fullName].join(' ')),
    product_unit: entry.productUnit,
    complexity: entry.complexity,
    coefficient: entry.coefficient,
    assigned: state.assigned,
    deadline: state.deadline,
    acceptance: state.acceptance,
    completed: state.completed,
    handed_over: state.handedOver,
    delays: state.delays,
    delays_recorded: state.delaysRecorded,
    quality_failures: state.qualityFailures,
    open_claims: state.openClaims,
    evidence: state.evidence,
    last_done_on: state.lastDoneOn,
    withdrawn: state.withdrawn,
    version: events.length - 1,
    created_by: accountOf(ids.person(line.head)),
    created_at: events[0]?.at,
  }
}

/**
 * Writes the work of one agency in 2026 up to `now`: planned, done, late, excused, objected to, handed over. What comes
 * before the moment is the same every time.
 * @returns what is to be recorded of it
 */
export async function loadWork(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
  now: Date,
): Promise<DemoEvent[]> {
  const agencyId = ids.unit(AGENCY)
  const entries = await entriesOf(client, tenantId, agencyId)
  const versionId = entries[0]?.versionId
  if (versionId === undefined) throw new Error(`${AGENCY} has no catalogue in force`)
  const people = province.people.filter(({ agency, post }) => agency === AGENCY && post.kind !== 'contract-worker')
  const entriesFor = ({ unit }: { unit: string }): CatalogueEntry[] =>
    entries.filter(({ ownerUnitId }) => ownerUnitId === null || ownerUnitId === ids.unit(unit))
  const lines = inventWork(people, ids.person, entriesFor, now)
  await fill(
    client,
    'work_line',
    lines.map((line) => lineRow(line, tenantId, agencyId, versionId, ids)),
  )
  await fill(
    client,
    'work_event',
    lines.flatMap((line) =>
      line.events.map(({ key, act, onDay, at, role, personId, made }, version) => ({
        tenant_id: tenantId,
        line_id: line.id,
        key,
        kind: act.kind,
        content: act,
        on_day: onDay,
        line_version: version,
        made_line_id: made,
        role,
        account: accountOf(personId ?? 0),
        person_id: personId,
        at,
      })),
    ),
  )
  return lines.flatMap((line) =>
    line.events.map(({ key, act, onDay, at, role, personId }, version): DemoEvent => ({
      at,
      actor: actorOf(personId),
      role,
      action: `work-line.${act.kind}`,
      object: { kind: 'work-line', id: String(line.id) },
      unitId: ids.unit(line.person.unit),
      personId: ids.person(line.person.code),
      before: version === 0 ? null : { version: version - 1 },
      after: { version, key, onDay },
      ...('reason' in act && { reason: act.reason }),
    })),
  )
}
