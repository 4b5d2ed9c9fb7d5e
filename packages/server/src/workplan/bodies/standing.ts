import type { BodyWait } from '@thuoc-do/contract'
import { bodiesBelow, bodyAuthority, isBody, type BodyPart } from '@thuoc-do/domain'
import { refuse, done, type Answer } from '../../platform/transaction.ts'
import { bodyPartsOf } from './body-part.ts'
import { rulesOfFile } from './body-rules.ts'
import type { BodyDesk, BodyFile, BodyNode, BodyTree, TaskFile, TaskRecord } from './ports.ts'
import type { BodyGrounds } from './score-body.ts'

/** A body of a year with everything around it that decides. */
export type BodyStanding = {
  file: BodyFile
  unit: BodyNode
  tree: BodyTree
  parts: ReadonlySet<BodyPart>
  authority: { unitId: number; personId: number } | null
  tasks: readonly TaskRecord[]
  files: readonly TaskFile[]
  lower: readonly BodyWait[]
  grounds: BodyGrounds
}

/** The bodies directly below one, as far as they are on the year's list, and where they stand. */
export function lowerBodies(unitId: number, tree: BodyTree, files: ReadonlyMap<number, BodyFile>): BodyWait[] {
  return bodiesBelow(unitId, tree, new Set(files.keys())).flatMap((id) => {
    const file = files.get(id)
    const unit = tree.get(id)
    return file === undefined || unit === undefined
      ? []
      : [{ unitId: id, unitName: unit.name, stage: file.stage, level: file.level }]
  })
}

/** Those of them that are not recognised yet. */
export function stillWaiting(lower: readonly BodyWait[]): BodyWait[] {
  return lower.filter(({ stage }) => stage !== 'recognised')
}

/** Loads a body of a year; for an act its row is locked, so that two acts on one body come one after the other. */
export async function loadBody(
  desk: BodyDesk,
  unitId: number,
  year: number,
  lock = false,
): Promise<Answer<BodyStanding>> {
  const { store, actor, today } = desk
  const file = await (lock ? store.lock(unitId, year) : store.find(unitId, year))
  const tree = await store.tree(today)
  const unit = tree.get(unitId)
  if (file === undefined || unit === undefined || !isBody(unit)) return refuse('not-found', 'no-such-record')
  const files = new Map((await store.list(year)).map((other) => [other.unitId, other]))
  const lower = lowerBodies(unitId, tree, files)
  const tasks = await store.tasks(year, unitId)
  const taskFiles = await store.files(tasks.map(({ id }) => id))
  const rules = await rulesOfFile(desk, file, tree)
  return done({
    file,
    unit,
    tree,
    parts: bodyPartsOf(actor, unitId, tree),
    authority: bodyAuthority(unitId, tree),
    tasks,
    files: taskFiles,
    lower,
    grounds: { rules, year, today, tasks, lower: lower.map(({ level }) => level) },
  })
}
