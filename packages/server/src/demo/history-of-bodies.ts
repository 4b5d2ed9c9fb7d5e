import type { RatedLevel } from '@thuoc-do/domain'
import type { BodyFile, WeightsRow } from '../workplan/index.ts'
import type { DemoTask } from './body-tasks.ts'
import { actorOf, type DemoEvent } from './write-events.ts'

/** The weights of the whole province: drafted by one, decided by another. */
export function historyOfWeights(
  { id, unitId, validFrom, document }: WeightsRow,
  drafter: number,
  decider: number,
): DemoEvent[] {
  const shared = { object: { kind: 'body-weights', id: String(id) }, unitId, personId: null }
  const content = { validFrom, document }
  return [
    {
      ...shared,
      at: '2026-01-08T02:00:00.000Z',
      actor: actorOf(drafter),
      role: 'personnel',
      action: 'body-weights.drafted',
      before: null,
      after: content,
    },
    {
      ...shared,
      at: '2026-01-10T02:00:00.000Z',
      actor: actorOf(decider),
      role: 'head',
      action: 'body-weights.decided',
      before: content,
      after: content,
    },
  ]
}

/** The year's list is made by the personnel body. */
export function historyOfList(year: number, by: number, unitIds: readonly number[]): DemoEvent[] {
  return [
    {
      at: '2026-01-15T02:00:00.000Z',
      actor: actorOf(by),
      role: 'personnel',
      action: 'body-score.opened',
      object: { kind: 'body-year', id: String(year) },
      unitId: null,
      personId: null,
      before: null,
      after: { year, unitIds, opened: unitIds.length },
    },
  ]
}

type DemoBody = {
  file: BodyFile
  tasks: readonly (DemoTask & { id: number })[]
  head: number
  authority: number
  recognisedAt: string
  level: RatedLevel | null
}

/** What happened to a body's tasks and to its score, as far as its stage goes. */
export function historyOfBody({ file, tasks, head, authority, recognisedAt, level }: DemoBody): DemoEvent[] {
  const { unitId } = file
  const ofTasks = tasks.flatMap(({ id, events }) =>
    events.map(({ at, act }): DemoEvent => {
      const above = act.kind === 'added' || act.kind.endsWith('-answered')
      return {
        at,
        actor: actorOf(above ? authority : head),
        role: above ? 'authority' : 'head',
        action: `body-task.${act.kind}`,
        object:
          act.kind === 'added' ? { kind: 'body', id: `${unitId}/${file.year}` } : { kind: 'body-task', id: String(id) },
        unitId,
        personId: null,
        before: null,
        after: act.kind === 'added' ? { ids: [id], names: [act.name], dueOn: act.dueOn, source: act.source } : { id },
        ...('reason' in act && { reason: act.reason }),
      }
    }),
  )
  const step = (at: string, above: boolean, verb: string, after: object): DemoEvent => ({
    at,
    actor: actorOf(above ? authority : head),
    role: above ? 'authority' : 'head',
    action: `body-score.${verb}`,
    object: { kind: 'body-score', id: String(file.id) },
    unitId,
    personId: null,
    before: null,
    after,
    ruleSetHash: file.ruleSetHash,
  })
  const begun = Object.keys(file.self.scores).length > 0
  return [
    ...ofTasks,
    ...(begun ? [step('2026-11-24T02:00:00.000Z', false, 'self-saved', { self: file.self })] : []),
    ...(file.handedInAt === null
      ? []
      : [
          step(file.handedInAt.toISOString(), false, 'handed-in', { stage: 'handed-in', proposed: file.self.proposed }),
        ]),
    ...(level === null
      ? []
      : [
          step('2026-11-28T02:00:00.000Z', true, 'review-saved', { stage: 'handed-in' }),
          step(recognisedAt, true, 'recognised', { stage: 'recognised', level, document: '112/QĐ-SNV' }),
        ]),
  ]
}
