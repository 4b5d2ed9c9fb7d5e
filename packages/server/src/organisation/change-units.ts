import {
  changeFrom,
  endFrom,
  isUsableCode,
  KINDS_ABOVE,
  mayStandBelow,
  normaliseText,
  parseIsoDate,
  runsInCircleFrom,
  sayUnitKind,
  spanHolds,
  type IsoDate,
  type UnitKind,
  type UnitSpan,
} from '@thuoc-do/domain'
import type { Actor, Tx } from '../platform/actor.ts'
import { recordEvent } from '../platform/events.ts'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import type { ChangeStore } from './change-ports.ts'
import { maintainerRole, maintains } from '../platform/maintains.ts'

export type ChangeParts = { store: ChangeStore; clock: () => Date }
type UnitChange =
  | { change: 'rename'; name: string; from: string }
  | { change: 'move'; parentId: number; from: string }
  | { change: 'close'; from: string }

/** The contract has checked that it is a day of the calendar. */
export function dayAsked(text: string): IsoDate {
  const found = parseIsoDate(text)
  if (found === undefined) throw new Error(`${text} is no day`)
  return found
}

/** A new unit below another, from a day on. Every reason against it is told at once. */
export async function createUnit(
  { store, clock }: ChangeParts,
  tx: Tx,
  actor: Actor,
  asked: { code: string; name: string; kind: Exclude<UnitKind, 'root'>; parentId: number; from: string },
  requestId: string,
): Promise<Answer<{ id: number }>> {
  if (!maintains(actor, asked.parentId)) return refuse('forbidden', 'maintaining-needs-personnel-body')
  await store.lockOrganisation(tx, actor.tenantId)
  const [code, name, from] = [normaliseText(asked.code), normaliseText(asked.name), dayAsked(asked.from)]
  const problems = placeProblems(await store.spansOf(tx, actor.tenantId), asked.kind, asked.parentId, from)
  if (name === '') problems.push({ code: 'value-missing', path: 'body.name' })
  if (!isUsableCode(code))
    problems.push({ code: 'code-unusable', path: 'body.code', params: { found: code, expected: '' } })
  else if (await store.isCodeTaken(tx, actor.tenantId, code))
    problems.push({ code: 'unit-code-taken', path: 'body.code' })
  if (problems.length > 0) return refuseAll('refused', problems)
  const id = await store.createUnit(tx, actor.tenantId, code)
  await store.writeSpans(tx, actor.tenantId, id, [
    { unit: id, from, to: null, parent: asked.parentId, name, kind: asked.kind },
  ])
  const event = {
    action: 'unit.created',
    role: maintainerRole(actor),
    object: { kind: 'unit', id: String(id) },
    unitId: asked.parentId,
    personId: null,
    before: null,
    after: { code, name, kind: asked.kind, parent: asked.parentId, from },
  }
  await recordEvent(tx, actor, clock(), event, requestId)
  return done({ id })
}

/** Another name or place for a unit from a day on, or its end. The days before stay as they were. */
export async function changeUnit(
  { store, clock }: ChangeParts,
  tx: Tx,
  actor: Actor,
  unitId: number,
  asked: UnitChange,
  requestId: string,
): Promise<Answer<{ id: number }>> {
  await store.lockOrganisation(tx, actor.tenantId)
  const all = await store.spansOf(tx, actor.tenantId)
  const spans = all.filter((span) => span.unit === unitId)
  const from = dayAsked(asked.from)
  const [first] = spans
  if (first === undefined) return refuse('not-found', 'no-such-record')
  const present = spans.find((span) => spanHolds(span, from))
  // Moving or closing concerns the unit above as well, and where it goes.
  const concerned = [
    unitId,
    ...(asked.change === 'rename' ? [] : [present?.parent ?? null]),
    ...(asked.change === 'move' ? [asked.parentId] : []),
  ]
  if (first.parent === null && asked.change !== 'rename' && maintains(actor, unitId))
    return refuse('refused', 'unit-is-root')
  if (present === undefined && maintains(actor, unitId)) return refuse('refused', 'unit-not-there-then', 'body.from')
  if (present === undefined || !concerned.every((unit) => maintains(actor, unit)))
    return refuse('forbidden', 'maintaining-needs-personnel-body')
  const planned = await plan(store, tx, actor.tenantId, all, present, asked, from)
  if (!planned.ok) return planned
  await store.writeSpans(tx, actor.tenantId, unitId, planned.value)
  const event = {
    action: `unit.${EVENTS[asked.change]}`,
    role: maintainerRole(actor),
    object: { kind: 'unit', id: String(unitId) },
    unitId,
    personId: null,
    before: { name: present.name, parent: present.parent },
    after: asked,
  }
  await recordEvent(tx, actor, clock(), event, requestId)
  return done({ id: unitId })
}

const EVENTS = { rename: 'renamed', move: 'moved', close: 'closed' } as const

async function plan(
  store: ChangeStore,
  tx: Tx,
  tenantId: number,
  all: readonly UnitSpan[],
  present: UnitSpan,
  asked: UnitChange,
  from: IsoDate,
): Promise<Answer<UnitSpan[]>> {
  const spans = all.filter((span) => span.unit === present.unit)
  switch (asked.change) {
    case 'rename': {
      const name = normaliseText(asked.name)
      return name === '' ? refuse('unusable', 'value-missing', 'body.name') : done(changeFrom(spans, from, { name }))
    }
    case 'move': {
      const moved = changeFrom(spans, from, { parent: asked.parentId })
      const after = [...all.filter((span) => span.unit !== present.unit), ...moved]
      // A circle also makes the place unsuitable; the circle is the reason a person understands.
      if (runsInCircleFrom(after, present.unit, from)) return refuse('refused', 'unit-below-itself', 'body.parentId')
      const problems = placeProblems(all, present.kind, asked.parentId, from, spans.at(-1)?.to)
      return problems.length > 0 ? refuseAll('refused', problems) : done(moved)
    }
    case 'close': {
      const ended = endFrom(spans, from)
      if (ended.length === 0) return refuse('refused', 'unit-not-there-then', 'body.from')
      const people = await store.peopleFrom(tx, tenantId, present.unit, from)
      const below = all.filter(({ parent, to }) => parent === present.unit && (to === null || to >= from))
      const units = new Set(below.map(({ unit }) => unit)).size
      if (people === 0 && units === 0) return done(ended)
      return refuse('refused', 'unit-not-empty-then', 'body.from', { people: String(people), units: String(units) })
    }
    default:
      return asked satisfies never
  }
}

/** Why a unit of this kind cannot stand below that one from a day on, until its own last day (null or undefined: no end). */
function placeProblems(
  all: readonly UnitSpan[],
  kind: UnitKind,
  parentId: number,
  from: IsoDate,
  lastDay?: IsoDate | null,
): ServerProblem[] {
  const spans = all.filter((span) => span.unit === parentId)
  const parent = spans.find((span) => spanHolds(span, from))
  const path = 'body.parentId'
  if (parent === undefined) return [{ code: 'unit-not-there-then', path }]
  const problems: ServerProblem[] = []
  if (!mayStandBelow(kind, parent.kind)) {
    const expected = KINDS_ABOVE[kind].map(sayUnitKind).join(', ')
    problems.push({ code: 'parent-unsuitable', path, params: { other: parent.name, expected } })
  }
  const end = spans.at(-1)?.to ?? null
  if (end !== null && (lastDay === null || lastDay === undefined || lastDay > end))
    problems.push({ code: 'parent-not-open', path, params: { other: parent.name } })
  return problems
}
