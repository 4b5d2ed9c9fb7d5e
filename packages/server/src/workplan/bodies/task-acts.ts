import type { z } from 'zod'
import type { addBodyTasksSchema, bodyTaskActSchema } from '@thuoc-do/contract'
import { bodyTaskRefusal, dueOf, foldBodyTask, isBody, type BodyTask, type BodyTaskAct } from '@thuoc-do/domain'
import { createHash } from 'node:crypto'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { bodyPartsOf, bodyRole } from './body-part.ts'
import type { BodyDesk, TaskEventRow, TaskWithEvents } from './ports.ts'

/** Codes that say that it is somebody else's to do, not that it is too late. */
export const NOT_YOURS: readonly string[] = ['body-task-not-your-part', 'body-task-own-body']

/** Adds tasks to a body's year: its own programme, or what the authority gives it. The same key adds them once. */
export async function addBodyTasks(
  desk: BodyDesk,
  input: z.output<typeof addBodyTasksSchema>,
): Promise<Answer<{ ids: number[] }>> {
  const { store, actor, now, today } = desk
  const { unitId, year, dueOn } = input
  const tree = await store.tree(today)
  const unit = tree.get(unitId)
  if (unit === undefined || !isBody(unit) || !actor.units.includes(unitId)) return refuse('not-found', 'no-such-record')
  const parts = bodyPartsOf(actor, unitId, tree)
  const stage = (await store.lock(unitId, year))?.stage ?? null
  const reason = bodyTaskRefusal('added', parts, stage, null)
  if (reason !== null) return refuseAll(NOT_YOURS.includes(reason.code) ? 'forbidden' : 'refused', [reason])
  if (!dueOn.startsWith(`${year}-`))
    return refuse('unusable', 'body-task-day-outside-year', 'body.dueOn', { year: String(year) })
  const keys = input.names.map((_, at) => keyOf(input.key, at))
  const before = await store.addedUnder(keys)
  if (before.length > 0) return done({ ids: [...before] })
  const ids: number[] = []
  const [role, account] = [bodyRole(parts), actor.userId]
  for (const [at, name] of input.names.entries()) {
    const act = {
      kind: 'added',
      name: name.normalize('NFC'),
      dueOn,
      source: input.source,
      document: input.document,
    } as const
    const event: TaskEventRow = { key: keys[at] ?? input.key, act, at: now, role, account }
    const state = stateAfter([event])
    ids.push(await store.add({ ...state, unitId, year }, event))
  }
  await desk.record([
    {
      action: 'body-task.added',
      role,
      object: { kind: 'body', id: `${unitId}/${year}` },
      unitId,
      personId: null,
      before: null,
      after: { ids, names: input.names, dueOn, source: input.source },
    },
  ])
  return done({ ids })
}

/** Does anything else to a task; sending the same act again changes nothing. */
export async function actOnBodyTask(
  desk: BodyDesk,
  id: number,
  { key, act }: z.output<typeof bodyTaskActSchema>,
): Promise<Answer<{ version: number }>> {
  const { store, actor, now, today } = desk
  const task = await store.locked(id)
  if (task === undefined) return refuse('not-found', 'no-such-record')
  if (task.events.some((event) => event.key === key)) return done({ version: task.version })
  const parts = bodyPartsOf(actor, task.unitId, await store.tree(today))
  const stage = (await store.lock(task.unitId, task.year))?.stage ?? null
  const reason = bodyTaskRefusal(act.kind, parts, stage, task)
  if (reason !== null) return refuseAll(NOT_YOURS.includes(reason.code) ? 'forbidden' : 'refused', [reason])
  const problems = wrongDays(act, task, today)
  if (problems.length > 0) return refuseAll('unusable', problems)
  // Two acts in one millisecond still have an order.
  const at = new Date(Math.max(now.getTime(), ...task.events.map((before) => before.at.getTime() + 1)))
  const event: TaskEventRow = { key, act, at, role: bodyRole(parts), account: actor.userId }
  const state = stateAfter([...task.events, event])
  const version = await store.append(task, event, state)
  const { kind, ...content } = act
  const { reason: why, ...after } = { reason: undefined, ...content }
  await desk.record([
    {
      action: `body-task.${kind}`,
      role: event.role,
      object: { kind: 'body-task', id: String(id) },
      unitId: task.unitId,
      personId: null,
      before: standing(task),
      after: { ...standing(state), act: after },
      ...(why !== undefined && { reason: why }),
    },
  ])
  return done({ version })
}

function standing({ dueOn, doneOn, poor, exceeded, postponement, postponedTo, withdrawn }: BodyTask) {
  return { dueOn, doneOn, poor, exceeded, postponement, postponedTo, withdrawn }
}

function stateAfter(events: readonly TaskEventRow[]): BodyTask {
  const state = foldBodyTask(events.map(({ key, act, at }) => ({ key, act, at: at.toISOString() })))
  if (state === undefined) throw new Error('a task begins with being added')
  return state
}

function wrongDays(act: BodyTaskAct, task: TaskWithEvents, today: string): ServerProblem[] {
  switch (act.kind) {
    case 'reported':
      return act.doneOn > today ? [{ code: 'body-task-day-to-come', path: 'body.act.doneOn' }] : []
    case 'changed':
      return act.dueOn.startsWith(`${task.year}-`)
        ? []
        : [{ code: 'body-task-day-outside-year', path: 'body.act.dueOn', params: { year: String(task.year) } }]
    case 'postponement-claimed':
      return act.until <= dueOf(task) ? [{ code: 'body-task-not-later', path: 'body.act.until' }] : []
    case 'postponement-answered':
      return act.granted && act.until <= task.dueOn ? [{ code: 'body-task-not-later', path: 'body.act.until' }] : []
    case 'added':
    case 'withdrawn':
    case 'report-taken-back':
    case 'judged':
    case 'exceeding-answered':
      return []
    default:
      return act satisfies never
  }
}

/** A key for each of several tasks sent under one; the same every time. */
function keyOf(key: string, at: number): string {
  const hex = createHash('sha256').update(`${key}/${at}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
