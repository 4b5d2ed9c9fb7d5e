import type { openBodiesSchema } from '@thuoc-do/contract'
import { inTreeOrder, isBody } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { rulesInForce } from './body-rules.ts'
import type { BodyDesk } from './ports.ts'

/** Units over which the actor is the personnel body: they make the list of those that are rated (Điều 2 khoản 1). */
export function listableUnits(actor: Actor): ReadonlySet<number> {
  return new Set(actor.relations.filter(({ role }) => role === 'personnel').flatMap(({ units }) => [...units]))
}

/** Units that may be put on a year's list, with the blocks they stand in. */
export async function bodyCandidates(
  { store, actor, today }: BodyDesk,
  year: number,
): Promise<
  Answer<{
    units: { unitId: number; unitName: string; kind: 'block' | 'agency' | 'unit'; depth: number; listed: boolean }[]
  }>
> {
  const mine = listableUnits(actor)
  const listed = new Set((await store.list(year)).map(({ unitId }) => unitId))
  const units = [...(await store.tree(today)).values()].filter(({ id, standing }) => standing && mine.has(id))
  return done({
    units: inTreeOrder(units).flatMap(({ unit, depth }) =>
      unit.kind === 'root'
        ? []
        : [{ unitId: unit.id, unitName: unit.name, kind: unit.kind, depth, listed: listed.has(unit.id) }],
    ),
  })
}

/** Puts units on the list of bodies that are rated for a year; those that are on it already stay as they are. */
export async function openBodies(
  desk: BodyDesk,
  { year, unitIds }: z.output<typeof openBodiesSchema>,
): Promise<Answer<{ opened: number; already: number }>> {
  const { store, actor, today } = desk
  const mine = listableUnits(actor)
  if (mine.size === 0) return refuse('forbidden', 'body-open-needs-personnel')
  const tree = await store.tree(today)
  const strangers = unitIds.filter((id) => {
    const unit = tree.get(id)
    return unit === undefined || !unit.standing || !isBody(unit) || !mine.has(id)
  })
  if (strangers.length > 0)
    return refuseAll(
      'unusable',
      strangers.map((id) => ({
        code: 'body-unit-not-in-reach',
        path: `body.unitIds[${unitIds.indexOf(id)}]`,
        params: { unit: tree.get(id)?.name ?? String(id) },
      })),
    )
  const wanted = [...new Set(unitIds)]
  const rules = await rulesInForce(desk, wanted, year, tree)
  if (rules === undefined) return refuse('refused', 'body-rules-not-in-force', 'body.year', { year: String(year) })
  const opened = await store.open(
    wanted.flatMap((unitId) => {
      const own = rules.get(unitId)
      if (own === undefined) return []
      const { document, hash } = own.published
      return [
        {
          unitId,
          year,
          ruleSetId: document.id,
          ruleSetVersion: document.version,
          ruleSetHash: hash,
          weightsId: own.weights?.id ?? null,
        },
      ]
    }),
  )
  await desk.record([
    {
      action: 'body-score.opened',
      role: 'personnel',
      object: { kind: 'body-year', id: String(year) },
      unitId: wanted.length === 1 ? (wanted[0] ?? null) : null,
      personId: null,
      before: null,
      after: { year, unitIds: wanted, opened },
    },
  ])
  return done({ opened, already: wanted.length - opened })
}
