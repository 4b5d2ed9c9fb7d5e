import type {
  WorkLineDetail,
  WorkList,
  workListQuerySchema,
  workPeopleQuerySchema,
  workPeopleSchema,
} from '@thuoc-do/contract'
import { foldForSearch } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { headedUnits, partOf } from './part-of.ts'
import type { LineDesk, ListFilter } from './ports.ts'
import { presentDetail, presentLine } from './present-line.ts'

type Query = z.output<typeof workListQuerySchema>

/** One line with its record. */
export async function showLine({ store, actor, today }: LineDesk, id: number): Promise<Answer<WorkLineDetail>> {
  const line = await store.find(id)
  if (line === undefined) return refuse('not-found', 'no-such-record')
  const events = await store.events(id)
  const files = await store.files(id)
  const handedOver = events.flatMap(({ act, madeLineId }) => (act.kind === 'handed-over' ? [{ act, madeLineId }] : []))
  const people = [...handedOver.map(({ act }) => act.toPerson), ...(line.giverId === null ? [] : [line.giverId])]
  const names = await store.names(people)
  const visible = await store.visible(handedOver.flatMap(({ madeLineId }) => madeLineId ?? []))
  return done(presentDetail(line, partOf(actor, line), events, files, names, visible, today))
}

/**
 * Whose lines a query may show. Row-level security decides once more; this keeps what the reader sees for another reason,
 * such as his own lines elsewhere, out of a list about a unit.
 */
async function reachOf({ actor, workers }: LineDesk, { scope, unit }: Query): Promise<ListFilter['reach']> {
  if (scope === 'mine') return { personId: actor.personId ?? 0 }
  if (unit === undefined) return actor.wholeTenant ? 'all' : { units: actor.units }
  const seen = new Set(actor.units)
  return { units: (await workers.below(unit)).filter((id) => seen.has(id)) }
}

/** What a query finds, ready for the store. */
export async function filterOf(desk: LineDesk, query: Query): Promise<ListFilter> {
  return {
    period: query.period,
    reach: await reachOf(desk, query),
    person: query.person ?? null,
    words: foldForSearch(query.search ?? '')
      .split(' ')
      .filter((word) => word !== ''),
    state: query.state ?? null,
    complexity: query.complexity ?? null,
    sort: query.sort,
    today: desk.today,
  }
}

/** One page of lines with the sums over all that the query finds. */
export async function listWork(desk: LineDesk, query: Query): Promise<Answer<WorkList>> {
  const filter = await filterOf(desk, query)
  const rows = await desk.store.list(filter, query.size, (query.page - 1) * query.size)
  const { total, assigned, completed } = await desk.store.sums(filter)
  return done({
    rows: rows.map((line) => presentLine(line, desk.today)),
    total,
    page: query.page,
    sums: { assigned, completed },
  })
}

/** Whom the caller may assign to, with the load each has in the period already. */
export async function listWorkers(
  { actor, workers }: LineDesk,
  { period, unit }: z.output<typeof workPeopleQuerySchema>,
): Promise<Answer<z.input<typeof workPeopleSchema>>> {
  const headed = headedUnits(actor)
  const units = unit === undefined ? [...headed] : (await workers.below(unit)).filter((id) => headed.has(id))
  const found = (await workers.workers({ units })).filter((worker) => partOf(actor, worker) === 'head')
  const loads = await workers.loads(
    period,
    found.map(({ personId }) => personId),
  )
  return done({
    people: found.map(({ personId, personCode, fullName, postTitle, unitId, unitName }) => {
      const load = loads.get(personId) ?? { load: '0', lines: 0 }
      return { personId, personCode, fullName, postTitle, unitId, unitName, ...load }
    }),
  })
}
