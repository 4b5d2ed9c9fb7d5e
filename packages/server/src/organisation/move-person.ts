import { dayBefore, normaliseText, showDate, spanHolds } from '@thuoc-do/domain'
import type { Actor, Tx } from '../platform/actor.ts'
import { recordEvent } from '../platform/events.ts'
import { dayOf, done, refuse, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import { dayAsked, type ChangeParts } from './change-units.ts'
import { maintainerRole, maintains } from '../platform/maintains.ts'
import type { Leadership, PersonKind } from './ports.ts'

type Move = {
  unitId: number
  postTitle: string
  kind: PersonKind
  leadership: Leadership
  comparableGroup: string
  from: string
}

/**
 * A new main post from a day on; the one before ends the day before. The person belongs to the new unit once that day
 * has come (see follow-moves-store for days to come). Appraisals keep the unit and post they were opened with.
 */
export async function movePerson(
  { store, clock }: ChangeParts,
  tx: Tx,
  actor: Actor,
  personId: number,
  asked: Move,
  requestId: string,
): Promise<Answer<{ id: number }>> {
  const { tenantId } = actor
  await store.lockOrganisation(tx, tenantId)
  const person = await store.findPerson(tx, tenantId, personId)
  if (person === undefined) return refuse('not-found', 'no-such-record')
  if (!maintains(actor, person.unitId) || !maintains(actor, asked.unitId))
    return refuse('forbidden', 'maintaining-needs-personnel-body')
  const from = dayAsked(asked.from)
  const title = normaliseText(asked.postTitle)
  const group = normaliseText(asked.comparableGroup)
  const problems: ServerProblem[] = title === '' ? [{ code: 'value-missing', path: 'body.postTitle' }] : []
  const spans = (await store.spansOf(tx, tenantId)).filter((span) => span.unit === asked.unitId)
  const unit = spans.find((span) => spanHolds(span, from))
  const end = spans.at(-1)?.to ?? null
  if (unit === undefined) problems.push({ code: 'unit-not-there-then', path: 'body.unitId' })
  else if (unit.kind === 'block')
    problems.push({ code: 'unit-employs-nobody', path: 'body.unitId', params: { other: unit.name } })
  else if (end !== null)
    problems.push({
      code: 'unit-not-open',
      path: 'body.unitId',
      params: { other: unit.name, expected: `≤ ${showDate(end)}` },
    })
  const last = await store.lastMainHolding(tx, tenantId, personId)
  if (last !== undefined && from <= last.from)
    problems.push({
      code: 'post-begins-before-last',
      path: 'body.from',
      params: { day: showDate(dayAsked(last.from)) },
    })
  const head =
    asked.leadership === 'head' ? await store.otherHead(tx, tenantId, asked.unitId, personId, from) : undefined
  if (head !== undefined)
    problems.push({ code: 'unit-has-head-already', path: 'body.leadership', params: { name: head } })
  if (problems.length > 0) return refuseAll('refused', problems)

  const postId = await store.postLike(tx, tenantId, {
    title,
    kind: asked.kind,
    leadership: asked.leadership,
    comparableGroup: group === '' ? null : group,
  })
  const lastDay = dayBefore(from)
  if (last !== undefined && (last.to === null || last.to > lastDay))
    await store.endHolding(tx, tenantId, last.id, lastDay)
  await store.openHolding(tx, tenantId, { personId, unitId: asked.unitId, postId, from })
  if (from <= dayOf(clock())) await store.settleUnit(tx, tenantId, personId, asked.unitId)
  const event = {
    action: 'person.moved',
    role: maintainerRole(actor),
    object: { kind: 'person', id: String(personId) },
    unitId: asked.unitId,
    personId,
    before: last === undefined ? null : { unit: last.unitId, post: last.title, from: last.from, to: last.to },
    after: { unit: asked.unitId, post: title, leadership: asked.leadership, from },
  }
  await recordEvent(tx, actor, clock(), event, requestId)
  return done({ id: personId })
}
