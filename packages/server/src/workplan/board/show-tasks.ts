import type { WorkTask } from '@thuoc-do/contract'
import { daysOf, periodScoreWaitsFor, whoReviews } from '@thuoc-do/domain'
import { dayOf, done, type Answer } from '../../platform/transaction.ts'
import { partsOf, reviewerOf } from '../scores/part.ts'
import type { OpenLine } from './ports.ts'
import type { BoardDesk } from './show-board.ts'

/** A deadline this near is told of. */
const DAYS_BEFORE = 7

type Counted = Extract<WorkTask, { count: number }>['kind']

function countedBy(kind: Exclude<Counted, 'due-soon'>, periods: readonly string[]): WorkTask[] {
  return [...Map.groupBy(periods, (period) => period)].map(([period, found]) => ({ kind, period, count: found.length }))
}

function dueSoon(lines: readonly OpenLine[], dueBy: string): WorkTask[] {
  const due = lines.filter(({ deadline, done: isDone }) => !isDone && deadline <= dueBy)
  return [...Map.groupBy(due, ({ period }) => period)].map(([period, found]) => ({
    kind: 'due-soon',
    period,
    count: found.length,
    by: found.map(({ deadline }) => deadline).toSorted()[0] ?? dueBy,
  }))
}

/** What of work and period scores waits for the caller himself: the same rules as the lists behind it. */
export async function showTasks({
  store,
  actor,
  now,
}: Pick<BoardDesk, 'store' | 'actor' | 'now'>): Promise<Answer<{ tasks: WorkTask[] }>> {
  const { personId } = actor
  if (personId === null) return done({ tasks: [] })
  const today = dayOf(now)
  const dueBy = dayOf(new Date(now.getTime() + DAYS_BEFORE * 86_400_000))
  const headUnits = actor.relations.filter(({ role }) => role === 'head').flatMap(({ units }) => [...units])
  const tree = await store.tree(today)
  const own = (await store.list({ personId })).filter(
    ({ stage, periodOpen, unscoredReason }) => stage === 'self-scoring' && periodOpen && unscoredReason === null,
  )
  const reminders = await store.reminders(own.map(({ period }) => ({ period, personId })))
  const remindedOf = new Map(reminders.map(({ period, at, by }) => [period, { at: at.toISOString(), by }]))
  const handIn = own.map((file): WorkTask => {
    const by = daysOf(file.period).to
    return {
      kind: 'hand-in',
      period: file.period,
      scoreId: file.id,
      by,
      overdue: today > by,
      returnReason: file.returnReason,
      reminded: remindedOf.get(file.period) ?? null,
    }
  })
  const handedIn = headUnits.length === 0 ? [] : await store.list({ units: headUnits, stage: 'handed-in' })
  const toConfirm = handedIn.filter(
    (file) =>
      file.periodOpen &&
      file.unscoredReason === null &&
      periodScoreWaitsFor(file.stage, partsOf(actor, file, reviewerOf(file, tree))),
  )
  const lines = await store.openLines(personId, headUnits, dueBy)
  const ownLines = lines.filter((line) => line.personId === personId)
  const asked = lines.filter(
    (line) => line.personId !== personId && whoReviews({ id: line.personId, unitId: line.unitId }, tree) === personId,
  )
  return done({
    tasks: [
      ...handIn,
      ...countedBy(
        'confirm',
        toConfirm.map(({ period }) => period),
      ),
      ...countedBy(
        'answer-claims',
        asked.flatMap(({ period, openClaims }) => Array.from({ length: openClaims }, () => period)),
      ),
      ...countedBy(
        'answer-objections',
        asked.filter(({ acceptance }) => acceptance === 'objected').map(({ period }) => period),
      ),
      ...countedBy(
        'accept-work',
        ownLines.filter(({ acceptance }) => acceptance === 'waiting').map(({ period }) => period),
      ),
      ...dueSoon(ownLines, dueBy),
    ],
  })
}
