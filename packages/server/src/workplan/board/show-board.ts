import type { remindedSchema, remindSchema, WorkBoard, WorkBoardRow, workBoardQuerySchema } from '@thuoc-do/contract'
import {
  add,
  daysOf,
  isWorkPeriod,
  parseFraction,
  peersOf,
  toFraction,
  ZERO,
  type PublishedRuleSet,
  type WorkPeriod,
} from '@thuoc-do/domain'
import type { z } from 'zod'
import type { Notify } from '../../notices/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { NewEvent } from '../../platform/events.ts'
import { dayOf, done, refuse, type Answer } from '../../platform/transaction.ts'
import { productsOf } from '../scores/live-score.ts'
import { partsOf, reviewerOf } from '../scores/part.ts'
import { setOf } from '../scores/refresh.ts'
import { unitsBelow, unitsToChoose } from '../scores/units-below.ts'
import { boardRow, groupOf, NO_LINES } from './board-row.ts'
import { peerKey, type BoardStore, type LineFigures } from './ports.ts'

/** What boards work with. */
export type BoardDesk = {
  readonly store: BoardStore & { readonly ruleSets: () => Promise<ReadonlyMap<string, PublishedRuleSet>> }
  readonly actor: Actor
  readonly now: Date
  readonly record: (events: readonly NewEvent[]) => Promise<void>
  readonly notify: Notify
}

const REMINDING: readonly string[] = ['head', 'personnel']

/** Units whose people somebody may remind: as their head, or as the personnel body over them. */
function mayRemind(actor: Actor): ReadonlySet<number> {
  return new Set(actor.relations.filter(({ role }) => REMINDING.includes(role)).flatMap(({ units }) => [...units]))
}

function periodOf(text: string): WorkPeriod {
  if (!isWorkPeriod(text)) throw new Error(`not a period: ${text}`)
  return text
}

/** People with lines whose period was not opened: what they carry shows, there is nothing to confirm. */
async function rowsWithoutForms(
  store: BoardDesk['store'],
  period: WorkPeriod,
  found: readonly LineFigures[],
  unitName: (id: number) => string,
): Promise<WorkBoardRow[]> {
  const ids = found.map(({ personId }) => personId)
  if (ids.length === 0) return []
  const names = await store.names(ids)
  const lines = await store.lines(period, ids)
  return found.map((figures) => {
    const { assignedProducts, completedProducts } = productsOf(lines.get(figures.personId) ?? [])
    const { personId, unitId, lines: count, lateLines, openClaims, objections } = figures
    return {
      personId,
      personCode: names.get(personId)?.code ?? '',
      fullName: names.get(personId)?.fullName ?? '',
      postTitle: '',
      leadership: 'none',
      unitId,
      unitName: unitName(unitId),
      score: null,
      quantity: null,
      quality: null,
      timeliness: null,
      total: null,
      level: null,
      load: assignedProducts,
      completed: completedProducts,
      lines: count,
      lateLines,
      openClaims,
      objections,
      unusual: [],
      missing: [],
      unremarkable: false,
      waitsForMe: false,
      remindedOn: null,
    }
  })
}

function sumsOf(rows: readonly WorkBoardRow[]): WorkBoard['sums'] {
  const count = (test: (row: WorkBoardRow) => boolean): number => rows.filter(test).length
  const total = (pick: (row: WorkBoardRow) => number): number => rows.reduce((sum, row) => sum + pick(row), 0)
  const products = (pick: (row: WorkBoardRow) => string): string =>
    toFraction(rows.reduce((sum, row) => add(sum, parseFraction(pick(row)) ?? ZERO), ZERO))
  return {
    people: rows.length,
    selfScoring: count(({ score }) => score?.stage === 'self-scoring'),
    handedIn: count(({ score }) => score?.stage === 'handed-in'),
    confirmed: count(({ score }) => score?.stage === 'confirmed'),
    waitsForMe: count(({ waitsForMe }) => waitsForMe),
    load: products(({ load }) => load),
    completed: products(({ completed }) => completed),
    lateLines: total(({ lateLines }) => lateLines),
    openClaims: total(({ openClaims }) => openClaims),
    objections: total(({ objections }) => objections),
    unusual: count(({ unusual }) => unusual.length > 0),
  }
}

/** The board of a unit in a period, for whoever has the unit in his reach. The number of statements is constant. */
export async function showBoard(
  { store, actor, now }: BoardDesk,
  query: z.output<typeof workBoardQuerySchema>,
): Promise<Answer<WorkBoard>> {
  if (!actor.units.includes(query.unit)) return refuse('forbidden', 'work-board-not-yours')
  const today = dayOf(now)
  const period = periodOf(query.period)
  const tree = await store.tree(today)
  const unitName = (id: number): string => tree.get(id)?.name ?? ''
  const units = unitsBelow(tree, query.unit, actor.units)
  const files = (await store.list({ units, period })).filter(({ personId }) => personId !== actor.personId)
  const people = files.map(({ personId }) => personId)
  const figures = new Map((await store.figures(period, units, people, today)).map((row) => [row.personId, row]))
  const peers = await store.peers(period, [...new Set(files.map(({ agencyId }) => agencyId))])
  const reminders = await store.reminders(people.map((personId) => ({ period, personId })))
  const remindedOn = new Map(reminders.map(({ personId, at }) => [personId, dayOf(at)]))
  const sets = await store.ruleSets()
  const rows = files.map((file) =>
    boardRow({
      file,
      parts: partsOf(actor, file, reviewerOf(file, tree)),
      figures: figures.get(file.personId) ?? NO_LINES,
      ruleSet: setOf(sets, file.ruleSet).document,
      peers: peers.get(peerKey(file.agencyId, groupOf(file))) ?? peersOf(groupOf(file), []),
      remindedOn: remindedOn.get(file.personId) ?? null,
    }),
  )
  const known = new Set([...people, ...(actor.personId === null ? [] : [actor.personId])])
  const without = [...figures.values()].filter(({ personId }) => !known.has(personId))
  const all = [...rows, ...(await rowsWithoutForms(store, period, without, unitName))]
  return done({
    period,
    ...daysOf(period),
    unit: { id: query.unit, name: unitName(query.unit) },
    units: unitsToChoose(tree, actor.units),
    rows: all,
    sums: sumsOf(all),
    canRemind: mayRemind(actor).has(query.unit),
  })
}

/** Reminds people who have not handed in: on record, and shown among their tasks. At most once a day each. */
export async function remind(
  { store, actor, now, record, notify }: BoardDesk,
  request: z.output<typeof remindSchema>,
): Promise<Answer<z.input<typeof remindedSchema>>> {
  const mine = mayRemind(actor)
  if (!mine.has(request.unit)) return refuse('forbidden', 'work-board-not-yours')
  const tree = await store.tree(dayOf(now))
  const { period } = request
  const files = await store.list({ units: unitsBelow(tree, request.unit, [...mine]), period })
  const wanted = new Set(request.personIds)
  const waiting = files.filter(
    ({ personId, stage, unscoredReason, periodOpen }) =>
      wanted.has(personId) &&
      personId !== actor.personId &&
      stage === 'self-scoring' &&
      unscoredReason === null &&
      periodOpen,
  )
  const earlier = await store.reminders(waiting.map(({ personId }) => ({ period, personId })))
  const today = new Set(earlier.filter(({ at }) => dayOf(at) === dayOf(now)).map(({ personId }) => personId))
  const reminded = waiting.filter(({ personId }) => !today.has(personId))
  if (reminded.length > 0)
    await record(
      reminded.map(({ personId, unitId, id }) => ({
        action: 'work.reminded',
        role: actor.relations.some(({ role, units }) => role === 'head' && units.has(unitId)) ? 'head' : 'personnel',
        object: { kind: 'work-reminder', id: `${period}/${personId}` },
        unitId,
        personId,
        before: null,
        after: { period, score: id },
      })),
    )
  await notify(
    reminded.map(({ personId, id }) => ({
      to: [personId],
      kind: 'score-reminder' as const,
      object: `period-score/${id}`,
      params: { period },
      link: `/work/score/${id}`,
      deadline: daysOf(period).to,
    })),
  )
  const ids = new Set(reminded.map(({ personId }) => personId))
  return done({ reminded: [...ids], left: request.personIds.filter((id) => !ids.has(id)) })
}
