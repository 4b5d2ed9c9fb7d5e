import type { Bodies, BodyRow } from '@thuoc-do/contract'
import { bodyAuthority, countBodyTasks, inTreeOrder } from '@thuoc-do/domain'
import { done, type Answer } from '../../platform/transaction.ts'
import { bodyPartsOf } from './body-part.ts'
import { bodyQuotas } from './body-quota.ts'
import { listableUnits } from './open-bodies.ts'
import type { BodyDesk, BodyFile, BodyTree, TaskRecord } from './ports.ts'
import { lowerBodies, stillWaiting } from './standing.ts'
import { maySetWeights } from './weights-part.ts'

/** The bodies of a year within the caller's reach, in the order of the tree, and what was made known of his own. */
export async function listBodies(desk: BodyDesk, year: number): Promise<Answer<Bodies>> {
  const { store, actor, today } = desk
  const tree = await store.tree(today)
  const files = new Map((await store.list(year)).map((file) => [file.unitId, file]))
  const tasks = Map.groupBy(await store.tasks(year), ({ unitId }) => unitId)
  const results = await store.results(year)
  const shown = [...files.keys()].flatMap((id) => tree.get(id) ?? [])
  const people = shown.flatMap(({ id, headId }) => [headId, bodyAuthority(id, tree)?.personId ?? null])
  const names = await store.ofPeople([...new Set(people.filter((id) => id !== null))])
  const base = await desk.ruleSet()
  const rows = listedInOrder(tree, new Set(files.keys())).flatMap(({ unit, depth }) => {
    const file = files.get(unit.id)
    return file === undefined ? [] : [rowOf(desk, file, depth, tree, files, tasks.get(unit.id) ?? [], names, today)]
  })
  return done({
    year,
    rows,
    quotas:
      base === undefined
        ? []
        : bodyQuotas(
            base.document,
            results.filter(({ unitId }) => files.has(unitId)),
            tree,
          ),
    published: results
      .filter(({ unitId }) => !files.has(unitId))
      .map(({ unitId, level, document, signer, recognisedAt }) => ({
        unitId,
        unitName: tree.get(unitId)?.name ?? '',
        level,
        document,
        signer,
        recognisedAt: recognisedAt.toISOString(),
      })),
    can: { open: listableUnits(actor).size > 0, weights: maySetWeights(actor) },
  })
}

/** The listed units in the order of the tree; one in between that is not on the list lends its place to those below. */
function listedInOrder(tree: BodyTree, listed: ReadonlySet<number>) {
  const listedAbove = (id: number | null): number | null =>
    id === null || listed.has(id) ? id : listedAbove(tree.get(id)?.parentId ?? null)
  const inOrder = inTreeOrder([...tree.values()]).map(({ unit }) => unit)
  return inTreeOrder(
    inOrder.filter(({ id }) => listed.has(id)).map((unit) => ({ ...unit, parentId: listedAbove(unit.parentId) })),
  )
}

function rowOf(
  { actor }: BodyDesk,
  file: BodyFile,
  depth: number,
  tree: BodyTree,
  files: ReadonlyMap<number, BodyFile>,
  tasks: readonly TaskRecord[],
  names: ReadonlyMap<number, string>,
  today: string,
): BodyRow {
  const unit = tree.get(file.unitId)
  if (unit === undefined || (unit.kind !== 'agency' && unit.kind !== 'unit')) throw new Error(`no body ${file.unitId}`)
  const parts = bodyPartsOf(actor, unit.id, tree)
  const authority = bodyAuthority(unit.id, tree)
  const waitsFor = stillWaiting(lowerBodies(unit.id, tree, files))
  const seesSelf = parts.has('preparer') || file.stage !== 'self-scoring'
  return {
    unitId: unit.id,
    unitCode: unit.code,
    unitName: unit.name,
    kind: unit.kind,
    parentName: unit.parentId === null ? '' : (tree.get(unit.parentId)?.name ?? ''),
    depth,
    headName: unit.headId === null ? null : (names.get(unit.headId) ?? null),
    authority:
      authority === null
        ? null
        : {
            unitId: authority.unitId,
            unitName: tree.get(authority.unitId)?.name ?? '',
            personName: names.get(authority.personId) ?? '',
          },
    stage: file.stage,
    tasks: countBodyTasks(tasks, file.year, file.stage === 'self-scoring' ? 'claimed' : 'confirmed', today),
    selfTotal: seesSelf ? file.selfTotal : null,
    proposed: seesSelf ? file.self.proposed : null,
    total: file.total,
    level: file.level,
    waitsFor,
    waitsForMe:
      (file.stage === 'self-scoring' && parts.has('head')) ||
      (file.stage === 'handed-in' && parts.has('authority') && waitsFor.length === 0),
  }
}
