import type { IsoDate } from '../iso-date.ts'
import { codeKey, type Unit, type UnitCode } from '../organisation.ts'
import { KINDS_ABOVE, mayStandBelow } from '../placement.ts'
import { sayUnitKind } from '../words.ts'
import type { Directory } from './directory.ts'
import type { Declared } from './file-rows.ts'
import type { Findings } from './locate.ts'
import type { ImportPlan } from './plan.ts'
import { compareText, problemAt } from './problem.ts'

/** Joins each unit's row to the unit above it. Rows whose parent is missing or unknown are refused and left out. */
export function placeUnits(declared: readonly Declared<Unit>[], units: Directory<Unit>): Declared<Unit>[] {
  return declared.flatMap(({ value, reader }) => {
    const parent = units.resolve(reader, 'parent')
    if (parent === undefined) return []
    if (value.kind === 'root') {
      if (parent !== null) reader.refuse('parent-unexpected', 'parent')
      return parent === null ? [{ value, reader }] : []
    }
    if (parent === null) {
      reader.refuse('parent-missing', 'parent')
      return []
    }
    return [{ value: { ...value, parent: parent.code }, reader }]
  })
}

/** Checks the tree as it will be: one root, no cycle, nothing below what cannot have it, nothing outliving its parent. */
export function checkTree(after: readonly Unit[], rows: readonly Declared<Unit>[], findings: Findings): void {
  const byCode = new Map(after.map((unit) => [codeKey(unit.code), unit]))
  const above = (unit: Unit) => (unit.parent === null ? undefined : byCode.get(codeKey(unit.parent)))
  const roots = after.filter((unit) => unit.kind === 'root').toSorted((a, b) => compareText(a.code, b.code))
  const [firstRow] = rows
  if (roots.length === 0 && firstRow !== undefined) {
    const place = { sheet: firstRow.reader.row.sheetName, row: 0, column: '', heading: '', found: '' }
    findings.problems.push(problemAt('root-missing', place))
  }
  const inFile = new Set(rows.map((row) => codeKey(row.value.code)))
  for (const { value: unit, reader } of rows) {
    const [oldest, second] = roots
    if (unit.kind === 'root' && second !== undefined)
      reader.refuse('second-root', 'kind', { other: oldest?.code === unit.code ? second.code : oldest?.code })
    const parent = above(unit)
    if (parent !== undefined && !mayStandBelow(unit.kind, parent.kind))
      reader.refuse('parent-unsuitable', 'parent', {
        other: parent.code,
        expected: KINDS_ABOVE[unit.kind].map(sayUnitKind).join(', '),
      })
    if (parent !== undefined && outlives(unit.to, parent.to))
      reader.refuse('parent-not-open', 'parent', { other: parent.code, on: parent.to ?? undefined })
    if (runsInCircle(unit, above)) reader.refuse('parent-cycle', 'parent')
  }
  const readers = new Map(rows.map((row) => [codeKey(row.value.code), row.reader]))
  for (const unit of after) {
    const parent = above(unit)
    if (inFile.has(codeKey(unit.code)) || parent === undefined || !outlives(unit.to, parent.to)) continue
    readers.get(codeKey(parent.code))?.refuse('unit-still-in-use', 'to', { other: unit.code })
  }
}

/** Whether a period with last day `to` goes on after another has ended. */
export function outlives(to: IsoDate | null, end: IsoDate | null): boolean {
  return end !== null && (to === null || to > end)
}

function runsInCircle(unit: Unit, above: (unit: Unit) => Unit | undefined): boolean {
  const seen = new Set<UnitCode>()
  for (let at = above(unit); at !== undefined; at = above(at)) {
    if (at.code === unit.code) return true
    if (seen.has(at.code)) return false
    seen.add(at.code)
  }
  return false
}

/** Compares the file's units with the existing ones. Parents come before children. */
export function planUnits(existing: readonly Unit[], wanted: readonly Unit[]): ImportPlan['units'] {
  const before = new Map(existing.map((unit) => [unit.code, unit]))
  const after = new Map([...existing, ...wanted].map((unit) => [unit.code, unit]))
  const depths = new Map<UnitCode, number>()
  const depth = (unit: Unit): number => {
    const known = depths.get(unit.code)
    if (known !== undefined) return known
    depths.set(unit.code, 0) // a circle ends here; it is refused elsewhere
    const parent = unit.parent === null ? undefined : after.get(unit.parent)
    const found = parent === undefined ? 0 : depth(parent) + 1
    depths.set(unit.code, found)
    return found
  }
  const sorted = wanted.toSorted((a, b) => depth(a) - depth(b) || compareText(a.code, b.code))
  const pairs = sorted.flatMap((unit) => {
    const old = before.get(unit.code)
    return old === undefined ? [] : [{ old, unit }]
  })
  return {
    create: sorted.filter((unit) => !before.has(unit.code)),
    rename: pairs.flatMap(({ old, unit }) =>
      old.name === unit.name ? [] : [{ code: unit.code, from: old.name, to: unit.name }],
    ),
    move: pairs.flatMap(({ old, unit }) =>
      old.parent === unit.parent ? [] : [{ code: unit.code, from: old.parent, to: unit.parent }],
    ),
    close: pairs
      .toReversed()
      .flatMap(({ old, unit }) => (old.to === null && unit.to !== null ? [{ code: unit.code, on: unit.to }] : [])),
    correct: pairs.flatMap(({ old, unit }) => {
      const to = old.to === null ? null : unit.to
      const same = old.kind === unit.kind && old.from === unit.from && old.to === to && old.organId === unit.organId
      return same ? [] : [{ before: old, after: { ...unit, name: old.name, parent: old.parent, to } }]
    }),
  }
}
