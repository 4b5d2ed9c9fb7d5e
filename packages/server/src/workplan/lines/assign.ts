import { assignProblems, deadlineProblems, normaliseText, type PeriodGate, type WorkPeriod } from '@thuoc-do/domain'
import type { assignedSchema, assignSchema } from '@thuoc-do/contract'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { makeLines, peopleOf } from './make-lines.ts'
import { partKey } from './part-key.ts'
import { partOf } from './part-of.ts'
import type { LineDesk, Worker } from './ports.ts'
import { catalogueDay, readProduct, type Product } from './product.ts'

type Request = z.output<typeof assignSchema>
type Assigned = z.input<typeof assignedSchema>

/** What the same key made before; undefined when it is new. */
async function madeBefore(desk: LineDesk, request: Request): Promise<Answer<Assigned> | undefined> {
  await desk.store.waitForKey(request.key)
  const keys = request.shares.map((_, at) => partKey(request.key, at))
  const events = new Map((await desk.store.eventsByKey(keys)).map((event) => [event.key, event]))
  if (events.size === 0) return undefined
  const found = keys.map((key) => events.get(key))
  const same = found.every(
    (event, at) => event?.act.kind === 'assigned' && event.act.quantity === request.shares[at]?.quantity,
  )
  return same
    ? done({ ids: found.flatMap((event) => event?.lineId ?? []) })
    : refuse('conflict', 'work-key-used-otherwise', 'body.key')
}

/** Why one person may not be given this share. */
function shareProblems(
  desk: LineDesk,
  at: number,
  worker: Worker | undefined,
  gates: ReadonlyMap<number, PeriodGate>,
): ServerProblem[] {
  const path = `body.shares[${at}].personId`
  if (worker === undefined) return [{ code: 'work-person-not-yours', path }]
  const part = partOf(desk.actor, worker)
  if (part === 'nobody') return [{ code: 'work-person-not-yours', path }]
  return assignProblems(part, gates.get(worker.personId) ?? 'open').map(({ code }) => ({ code, path }))
}

/** The product as each agency's catalogue has it. */
async function productsOf(
  desk: LineDesk,
  request: Request,
  period: WorkPeriod,
  agencies: readonly number[],
): Promise<{ products: ReadonlyMap<number, Product>; problems: readonly ServerProblem[] }> {
  const products = new Map<number, Product>()
  const problems: ServerProblem[] = []
  for (const agencyId of agencies) {
    const catalogue = await desk.catalogueOn(agencyId, catalogueDay(period, desk.today))
    const product = await readProduct(request.product, request.origin, catalogue)
    if ('path' in product) problems.push(product)
    else products.set(agencyId, product)
  }
  return { products, problems: problems.slice(0, 1) }
}

/** Whether a refusal is about who may do it, which is answered before anything about the work itself. */
const isAccess = ({ code }: ServerProblem): boolean => code === 'work-person-not-yours' || code === 'work-own-line'

/**
 * A head assigns one product to one or many people (Điều 18 khoản 1): each share is a line of its own; several together
 * are a bundle of outputs of one product. All of it is assigned or nothing.
 */
export async function assign(desk: LineDesk, request: Request): Promise<Answer<Assigned>> {
  const before = await madeBefore(desk, request)
  if (before !== undefined) return before
  const { period, shares } = request
  const workers = await desk.workers.workers({ ids: peopleOf(shares) })
  const byId = new Map(workers.map((worker) => [worker.personId, worker]))
  const gates = await desk.workers.gates(period, workers)
  const problems = shares.flatMap(({ personId }, at) => shareProblems(desk, at, byId.get(personId), gates))
  if (problems.some(isAccess)) return refuseAll('forbidden', problems.filter(isAccess))
  const { products, problems: unknown } = await productsOf(desk, request, period, [
    ...new Set(workers.map(({ agencyId }) => agencyId)),
  ])
  const all = [...problems, ...deadlineProblems(request.deadline, period, 'body.deadline'), ...unknown]
  if (all.length > 0) return refuseAll('refused', all)
  const bundleId = shares.length > 1 ? randomUUID() : null
  const made = await makeLines(
    desk,
    shares.flatMap(({ personId, quantity, output }, at) => {
      const worker = byId.get(personId)
      const product = worker && products.get(worker.agencyId)
      if (worker === undefined || product === undefined) return []
      return [
        {
          ...product,
          worker,
          period,
          origin: request.origin,
          givenLineId: null,
          giverId: null,
          bundleId,
          output: normaliseText(output),
          assigned: quantity,
          deadline: request.deadline,
          key: partKey(request.key, at),
        },
      ]
    }),
  )
  if (!made.ok) return made
  await desk.changed(period, peopleOf(shares))
  await desk.record(made.value.events)
  await desk.notify(made.value.notices)
  return done({ ids: [...made.value.ids] })
}
