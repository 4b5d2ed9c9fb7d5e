import { areAlike, assignProblems, movedDeadline, type CatalogueEntry, type PeriodGate } from '@thuoc-do/domain'
import type { copiedPlanSchema, copyPlanSchema, WordedCode } from '@thuoc-do/contract'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { makeLines, peopleOf, type LineToMake } from './make-lines.ts'
import { partKey } from './part-key.ts'
import { headedUnits, partOf } from './part-of.ts'
import type { CatalogueInForce, LineDesk, ListFilter, StoredLine, Worker } from './ports.ts'
import { catalogueDay, copiedFrom, type Product } from './product.ts'

type Request = z.output<typeof copyPlanSchema>
type Skipped = { readonly line: StoredLine; readonly reason: WordedCode }

/** What makes two lines the same work of the same person. */
const sameness = ({ personId, entryCode, name, output }: StoredLine): string =>
  JSON.stringify([personId, entryCode ?? name, output])

const planOf = (
  desk: LineDesk,
  period: Request['from'],
  reach: ListFilter['reach'],
): Promise<readonly StoredLine[]> => {
  const all = { person: null, words: [], state: null, complexity: null, sort: 'deadline', today: desk.today } as const
  return desk.store.list({ ...all, period, reach }, null, 0)
}

type Catalogues = ReadonlyMap<
  number,
  { readonly catalogue: CatalogueInForce; readonly entries: ReadonlyMap<string, CatalogueEntry> }
>

/** The catalogues of the new period with the entries the plan names, one look-up an agency. */
async function cataloguesFor(
  desk: LineDesk,
  to: Request['to'],
  lines: readonly StoredLine[],
  agencies: Iterable<number>,
): Promise<Catalogues> {
  const codes = [...new Set(lines.flatMap(({ entryCode }) => entryCode ?? []))]
  const found: [number, { catalogue: CatalogueInForce; entries: Map<string, CatalogueEntry> }][] = []
  for (const agencyId of new Set(agencies)) {
    const catalogue = await desk.catalogueOn(agencyId, catalogueDay(to, desk.today))
    if (catalogue === undefined) continue
    const entries = await catalogue.entries(codes)
    found.push([agencyId, { catalogue, entries: new Map(entries.map((entry) => [entry.code, entry])) }])
  }
  return new Map(found)
}

/** The product of a line as the catalogue of the new period has it, or why it cannot be planned again. */
function productAgain(line: StoredLine, agencyId: number, catalogues: Catalogues): Product | WordedCode {
  const there = catalogues.get(agencyId)
  if (line.entryCode === null) {
    const { catalogueVersionId, entryCode, name, productUnit, complexity, coefficient } = line
    return there === undefined
      ? { catalogueVersionId, entryCode, name, productUnit, complexity, coefficient }
      : 'work-product-in-catalogue'
  }
  const entry = there?.entries.get(line.entryCode)
  return there === undefined || entry === undefined ? 'work-product-unknown' : copiedFrom(there.catalogue, entry)
}

/** Why a person's plan is not copied. */
function personReason(
  desk: LineDesk,
  worker: Worker | undefined,
  gates: ReadonlyMap<number, PeriodGate>,
): WordedCode | undefined {
  const part = worker === undefined ? 'nobody' : partOf(desk.actor, worker)
  if (worker === undefined || part === 'nobody') return 'work-copy-person-left'
  return assignProblems(part, gates.get(worker.personId) ?? 'open')[0]?.code
}

/**
 * Plans in another period what was planned in this one, with the quantities as they were amended and the coefficients of
 * the catalogue then in force. What cannot be copied is named with the reason; the rest is.
 */
export async function copyPlan(
  desk: LineDesk,
  { key, from, to, unitId, personIds }: Request,
): Promise<Answer<z.input<typeof copiedPlanSchema>>> {
  if (from === to || !areAlike(from, to)) return refuse('unusable', 'work-copied-to-itself', 'body.to')
  if (!headedUnits(desk.actor).has(unitId)) return refuse('forbidden', 'work-unit-not-yours', 'body.unitId')
  await desk.store.waitForKey(key)
  const units = (await desk.workers.below(unitId)).filter((id) => headedUnits(desk.actor).has(id))
  const wanted = personIds === undefined ? undefined : new Set(personIds)
  const source = (await planOf(desk, from, { units })).filter(
    ({ origin, personId }) => origin === 'planned' && (wanted === undefined || wanted.has(personId)),
  )
  const earlier = await desk.store.eventsByKey(source.map(({ id }) => partKey(key, id)))
  const copiedBefore = new Set(earlier.map((event) => event.key))
  const there = new Set((await planOf(desk, to, { units })).map(sameness))
  const workers = await desk.workers.workers({ ids: peopleOf(source) })
  const byId = new Map(workers.map((worker) => [worker.personId, worker]))
  const gates = await desk.workers.gates(to, workers)
  const catalogues = await cataloguesFor(
    desk,
    to,
    source,
    workers.map(({ agencyId }) => agencyId),
  )
  const bundles = new Map<string, string>()
  const bundleOf = (old: string | null): string | null => {
    if (old === null) return null
    const made = bundles.get(old) ?? randomUUID()
    bundles.set(old, made)
    return made
  }

  const toMake: LineToMake[] = []
  const skipped: Skipped[] = []
  for (const line of source) {
    if (copiedBefore.has(partKey(key, line.id))) continue
    const worker = byId.get(line.personId)
    const reason = personReason(desk, worker, gates)
    if (worker === undefined || reason !== undefined) {
      skipped.push({ line, reason: reason ?? 'work-copy-person-left' })
      continue
    }
    const product = productAgain(line, worker.agencyId, catalogues)
    if (there.has(sameness(line))) skipped.push({ line, reason: 'work-copy-there-already' })
    else if (typeof product === 'string') skipped.push({ line, reason: product })
    else
      toMake.push({
        ...product,
        worker,
        period: to,
        origin: 'planned',
        givenLineId: null,
        giverId: null,
        bundleId: bundleOf(line.bundleId),
        output: line.output,
        assigned: line.assigned,
        deadline: movedDeadline(line.deadline, from, to),
        key: partKey(key, line.id),
      })
  }
  if (toMake.length > 0) {
    const made = await makeLines(desk, toMake)
    if (!made.ok) return made
    await desk.changed(to, peopleOf(toMake.map(({ worker }) => worker)))
    await desk.record(made.value.events)
    await desk.notify(made.value.notices)
  }
  return done({
    copied: toMake.length + copiedBefore.size,
    skipped: skipped.map(({ line, reason }) => ({ name: line.name, fullName: line.fullName, reason })),
  })
}
