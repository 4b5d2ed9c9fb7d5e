import type { Charges, endAbsenceSchema, recordChargesSchema, withdrawRecordSchema } from '@thuoc-do/contract'
import { chargeOverlaps, chargeProblems, normaliseText, spanHolds, type Charge, type UnitSpan } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import type { NewEvent } from '../platform/events.ts'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { dayAsked } from './change-units.ts'
import type { ChargeDesk, ChargeFile, NewCharge } from './charge-ports.ts'

/** As what the actor may say what a deputy of the unit is in charge of: its head, or the personnel body over it. */
function recorderRole(actor: Actor, unitId: number): 'head' | 'personnel' | undefined {
  if (actor.relations.some(({ role, unitId: own }) => role === 'head' && own === unitId)) return 'head'
  return actor.relations.some(({ role, units }) => role === 'personnel' && units.has(unitId)) ? 'personnel' : undefined
}

/** The role the actor records in, for somebody else. */
function mayRecord(actor: Actor, personId: number, unitId: number | null): Answer<'head' | 'personnel'> {
  const role = unitId === null ? undefined : recorderRole(actor, unitId)
  if (role === undefined) return refuse('forbidden', 'charge-needs-head-or-personnel')
  return actor.personId === personId ? refuse('forbidden', 'charge-of-oneself') : done(role)
}

const asCharge = ({ over, from, to }: ChargeFile): Charge => ({
  over: over.kind === 'unit' ? { unit: over.id } : { person: over.id },
  from,
  to,
})

function chargeEvent(
  verb: 'recorded' | 'ended' | 'withdrawn',
  role: string,
  charge: Pick<ChargeFile, 'id' | 'personId' | 'unitId'>,
  [before, after]: readonly [unknown, unknown],
): NewEvent {
  return {
    action: `charge.${verb}`,
    role,
    object: { kind: 'charge', id: String(charge.id) },
    unitId: charge.unitId,
    personId: charge.personId,
    before,
    after,
  }
}

/** Units that stand below another on a day, by name. */
function unitsBelow(spans: readonly UnitSpan[], top: number, on: string): { id: number; name: string }[] {
  const day = dayAsked(on)
  const children = Map.groupBy(
    spans.filter((span) => spanHolds(span, day)),
    ({ parent }) => parent,
  )
  const found: { id: number; name: string }[] = []
  const add = (parent: number): void => {
    for (const { unit, name } of children.get(parent) ?? []) {
      found.push({ id: unit, name })
      add(unit)
    }
  }
  add(top)
  return found
}

/** What a deputy is and was in charge of, and what the reader may choose from. */
export async function readCharges(
  { store, actor, today }: Pick<ChargeDesk, 'store' | 'actor' | 'today'>,
  personId: number,
): Promise<Answer<Charges>> {
  if (!(await store.knows(personId))) return refuse('not-found', 'no-such-record')
  const standing = (await store.standings([personId], today)).get(personId)
  const deputyOf = standing?.leads === 'deputy' ? standing.unit : null
  const spans = deputyOf === null ? [] : await store.spans()
  const record = mayRecord(actor, personId, deputyOf).ok
  const day = dayAsked(today)
  const unit = spans.find((span) => span.unit === deputyOf && spanHolds(span, day))
  return done({
    charges: (await store.of(personId)).map(({ personId, ...charge }) => ({
      ...charge,
      can: { change: !charge.withdrawn && mayRecord(actor, personId, charge.unitId).ok },
    })),
    deputyOf: unit === undefined ? null : { id: unit.unit, name: unit.name },
    choices:
      deputyOf === null || !record
        ? { units: [], people: [] }
        : {
            units: unitsBelow(spans, deputyOf, today),
            people: [...(await store.ordinaryPeople(deputyOf, today))],
          },
    can: { record },
  })
}

/** Records that a deputy is in charge of units below his unit, of people in it, or both, by one document. */
export async function recordCharges(
  { store, actor, record, follow, today }: ChargeDesk,
  personId: number,
  request: z.output<typeof recordChargesSchema>,
): Promise<Answer<{ ids: number[] }>> {
  if (!(await store.knows(personId))) return refuse('not-found', 'no-such-record')
  const { from, to } = request
  const [unitIds, personIds] = [[...new Set(request.unitIds)], [...new Set(request.personIds)]]
  const standings = await store.standings([personId, ...personIds], from)
  const standing = standings.get(personId)
  const deputyOf = standing?.leads === 'deputy' ? standing.unit : null
  // Of somebody who is no deputy then, whoever would record it were he one where he stands is told so.
  const place = standing ?? (await store.standings([personId], today)).get(personId)
  const role = mayRecord(actor, personId, deputyOf ?? place?.unit ?? null)
  if (!role.ok) return role
  const known = (await store.of(personId)).filter(({ withdrawn }) => !withdrawn)
  const problems = chargeProblems(
    { unitIds, personIds, from: dayAsked(from), to },
    { deputyOf, spans: await store.spans(), standings, charges: known.map(asCharge) },
  )
  if (deputyOf === null || problems.length > 0) return refuseAll('refused', problems)
  const said = { field: normaliseText(request.field), document: normaliseText(request.document), from, to }
  const charges: NewCharge[] = [
    ...unitIds.map((id) => ({ overUnitId: id, overPersonId: null, ...said })),
    ...personIds.map((id) => ({ overUnitId: null, overPersonId: id, ...said })),
  ]
  const ids = await store.add(personId, deputyOf, charges)
  if (ids.length < charges.length) return refuse('conflict', 'charge-overlaps', 'body.from')
  await record(
    ids.map((id, at) =>
      chargeEvent('recorded', role.value, { id, personId, unitId: deputyOf }, [null, charges[at] ?? null]),
    ),
  )
  await follow(personId, from)
  return done({ ids: [...ids] })
}

type Opened = { readonly charge: ChargeFile; readonly role: 'head' | 'personnel' }

async function openCharge({ store, actor }: ChargeDesk, id: number, version: number): Promise<Answer<Opened>> {
  const charge = await store.find(id)
  if (charge === undefined) return refuse('not-found', 'no-such-record')
  const role = mayRecord(actor, charge.personId, charge.unitId)
  if (!role.ok) return role
  if (charge.withdrawn) return refuse('conflict', 'record-withdrawn-already')
  if (charge.version !== version) return refuse('conflict', 'record-changed-meanwhile')
  return done({ charge, role: role.value })
}

/** Gives a charge its last day, or another one, with a reason. */
export async function endCharge(
  desk: ChargeDesk,
  id: number,
  { version, to, reason }: z.output<typeof endAbsenceSchema>,
): Promise<Answer<{ id: number }>> {
  const opened = await openCharge(desk, id, version)
  if (!opened.ok) return opened
  const { charge, role } = opened.value
  if (to < charge.from) return refuse('unusable', 'charge-ends-before-it-begins', 'body.to')
  const others = (await desk.store.of(charge.personId)).filter((one) => one.id !== id && !one.withdrawn)
  if (chargeOverlaps(others.map(asCharge), { ...asCharge(charge), to }))
    return refuse('conflict', 'charge-overlaps', 'body.to')
  await desk.store.end(id, to)
  await desk.record([{ ...chargeEvent('ended', role, charge, [{ to: charge.to }, { to }]), reason }])
  await desk.follow(charge.personId, charge.from)
  return done({ id })
}

/** Marks a charge as recorded by mistake: it stays on record, and counts for nothing. */
export async function withdrawCharge(
  desk: ChargeDesk,
  id: number,
  { version, reason }: z.output<typeof withdrawRecordSchema>,
): Promise<Answer<{ id: number }>> {
  const opened = await openCharge(desk, id, version)
  if (!opened.ok) return opened
  const { charge, role } = opened.value
  await desk.store.withdraw(id)
  await desk.record([{ ...chargeEvent('withdrawn', role, charge, [charge, { withdrawn: true }]), reason }])
  await desk.follow(charge.personId, charge.from)
  return done({ id })
}
