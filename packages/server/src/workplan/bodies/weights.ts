import type {
  bodyWeightsActSchema,
  bodyWeightsSchema,
  BodyWeightsRow,
  draftBodyWeightsSchema,
  saveBodyWeightsSchema,
} from '@thuoc-do/contract'
import { inTreeOrder, parseDecimal, sumOf, toDecimal, withWeights, type RuleSet } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { BODY_RULE_SET } from './body-rules.ts'
import type { BodyDesk, WeightsRow } from './ports.ts'
import { maySetWeights } from './weights-part.ts'

type Saved = Answer<{ id: number; version: number }>
type Content = Pick<WeightsRow, 'validFrom' | 'document' | 'items'>

/** Places for which weights may be set. */
const PLACES = ['root', 'block', 'agency']

/** All weights, newest first, with what the caller may do. */
export async function listWeights(desk: BodyDesk): Promise<Answer<z.input<typeof bodyWeightsSchema>>> {
  const { store, weights, actor, today } = desk
  const base = await desk.ruleSet()
  if (base === undefined) return refuse('not-found', 'no-such-record')
  const tree = await store.tree(today)
  const rows = (await weights.all()).filter(
    ({ state }) => state !== 'discarded' && (state === 'decided' || maySetWeights(actor)),
  )
  const names = await store.ofAccounts([
    ...new Set(rows.flatMap(({ hands, decidedBy }) => [...hands, decidedBy ?? ''])),
  ])
  const present = (row: WeightsRow): BodyWeightsRow => ({
    id: row.id,
    unitId: row.unitId,
    unitName: tree.get(row.unitId)?.name ?? '',
    state: row.state,
    validFrom: row.validFrom,
    document: row.document,
    items: [...row.items],
    sum: sumText(row.items),
    writtenBy: row.hands.map((account) => names.get(account) ?? ''),
    decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? ''),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version: row.version,
    can: {
      write: row.state === 'draft' && maySetWeights(actor),
      decide: row.state === 'draft' && maySetWeights(actor) && !row.hands.includes(actor.userId),
    },
  })
  const { document, hash } = base
  return done({
    versions: rows.map(present),
    ruleSet: { id: document.id, version: document.version, hash, number: document.identity.number },
    places: maySetWeights(actor)
      ? inTreeOrder([...tree.values()].filter(({ standing, kind }) => standing && PLACES.includes(kind))).map(
          ({ unit: { id, name, kind } }) => ({ unitId: id, unitName: name, kind }),
        )
      : [],
  })
}

function sumText(items: Content['items']): string {
  const read = items.flatMap(({ maximum }) => {
    const value = parseDecimal(maximum, '')
    return value.ok ? [value.value] : []
  })
  return toDecimal(sumOf(read)) ?? '0'
}

/** What can never stand, also in a draft; the sum may be wrong until it is decided. */
function neverUsable(ruleSet: RuleSet, items: Content['items']): ServerProblem[] {
  const made = withWeights(ruleSet, items, 'x')
  return made.ok
    ? []
    : made.problems
        .filter(({ code }) => code !== 'weights-sum')
        .map((found) => ({ ...found, path: `body.${found.path}` }))
}

/** Begins a draft. */
export async function draftWeights(desk: BodyDesk, input: z.output<typeof draftBodyWeightsSchema>): Promise<Saved> {
  const { weights, actor, today } = desk
  if (!maySetWeights(actor)) return refuse('forbidden', 'weights-only-whole-body')
  const base = await desk.ruleSet()
  const unit = (await desk.store.tree(today)).get(input.unitId)
  if (base === undefined || unit === undefined || !unit.standing || !PLACES.includes(unit.kind))
    return refuse('unusable', 'weights-place-unknown', 'body.unitId')
  const problems = neverUsable(base.document, input.items)
  if (problems.length > 0) return refuseAll('unusable', problems)
  const id = await weights.add({ ...input, ruleSetId: BODY_RULE_SET, hands: [actor.userId] })
  await record(desk, 'drafted', id, input.unitId, null, content(input))
  return done({ id, version: 0 })
}

async function openDraft(desk: BodyDesk, id: number, version: number): Promise<Answer<WeightsRow>> {
  if (!maySetWeights(desk.actor)) return refuse('forbidden', 'weights-only-whole-body')
  const row = await desk.weights.one(id)
  if (row === undefined) return refuse('not-found', 'no-such-record')
  if (row.state !== 'draft') return refuse('refused', 'weights-not-draft')
  return row.version === version ? done(row) : refuse('conflict', 'weights-changed-meanwhile', 'body.version')
}

async function write(
  desk: BodyDesk,
  row: WeightsRow,
  change: Parameters<BodyDesk['weights']['save']>[1],
  verb: string,
): Promise<Saved> {
  const version = await desk.weights.save(row, change)
  if (version === undefined) return refuse('conflict', 'weights-changed-meanwhile', 'body.version')
  if (version === 'taken') return refuse('conflict', 'weights-from-taken', 'body.validFrom', { day: row.validFrom })
  await record(desk, verb, row.id, row.unitId, content(row), content({ ...row, ...change }))
  return done({ id: row.id, version })
}

/** Keeps what was written; whoever writes has a hand in it. */
export async function saveWeights(
  desk: BodyDesk,
  id: number,
  input: z.output<typeof saveBodyWeightsSchema>,
): Promise<Saved> {
  const opened = await openDraft(desk, id, input.version)
  if (!opened.ok) return opened
  const base = await desk.ruleSet()
  if (base === undefined) return refuse('not-found', 'no-such-record')
  const problems = neverUsable(base.document, input.items)
  if (problems.length > 0) return refuseAll('unusable', problems)
  const hands = [...new Set([...opened.value.hands, desk.actor.userId])]
  const { validFrom, document, items } = input
  return write(desk, opened.value, { validFrom, document, items, hands }, 'saved')
}

/** Decides a draft: somebody else than its writers, with the number of the document, when the maxima add up. */
export async function decideWeights(
  desk: BodyDesk,
  id: number,
  { version }: z.output<typeof bodyWeightsActSchema>,
): Promise<Saved> {
  const opened = await openDraft(desk, id, version)
  if (!opened.ok) return opened
  const row = opened.value
  const base = await desk.ruleSet()
  if (base === undefined) return refuse('not-found', 'no-such-record')
  if (row.hands.includes(desk.actor.userId)) return refuse('forbidden', 'weights-second-person')
  const made = withWeights(base.document, row.items, row.document)
  const problems: ServerProblem[] = [
    ...(row.document === '' ? [{ code: 'weights-document-missing', path: 'document' } as const] : []),
    ...(made.ok ? [] : made.problems),
  ]
  if (problems.length > 0) return refuseAll('refused', problems)
  return write(desk, row, { state: 'decided', decidedBy: desk.actor.userId, decidedAt: desk.now }, 'decided')
}

/** Gives a draft up. */
export async function discardWeights(
  desk: BodyDesk,
  id: number,
  { version }: z.output<typeof bodyWeightsActSchema>,
): Promise<Saved> {
  const opened = await openDraft(desk, id, version)
  return opened.ok ? write(desk, opened.value, { state: 'discarded' }, 'discarded') : opened
}

const content = ({ validFrom, document, items }: Content) => ({ validFrom, document, items })

async function record(desk: BodyDesk, verb: string, id: number, unitId: number, before: unknown, after: unknown) {
  const { relations, rootUnitId } = desk.actor
  const relation = relations.find(({ role, unitId: of }) => of === rootUnitId && role !== 'administrator')
  await desk.record([
    {
      action: `body-weights.${verb}`,
      role: relation?.role ?? 'personnel',
      object: { kind: 'body-weights', id: String(id) },
      unitId,
      personId: null,
      before,
      after,
    },
  ])
}
