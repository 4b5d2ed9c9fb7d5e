import type { Counts, Statistics } from '@thuoc-do/contract'
import { fold } from '../../lib/index.ts'

type Row = Statistics['rows'][number]

/** One line of the table: a unit with everything below it, or the people counted in a unit itself. */
export type UnitLine = {
  key: string
  unitId: number
  name: string
  counts: Counts
  depth: number
  /** Null where there is nothing below to open. */
  open: boolean | null
  /** People of the unit itself, beside its parts: a unit's lines then add up to it. */
  own: boolean
}

/** Units by what stands above them; a parent that may not be seen makes a root. */
export function childrenOf(rows: readonly Row[]): ReadonlyMap<number | null, readonly Row[]> {
  const known = new Set(rows.map(({ unitId }) => unitId))
  const children = new Map<number | null, Row[]>()
  for (const row of rows) {
    const above = row.parentId !== null && known.has(row.parentId) ? row.parentId : null
    children.set(above, [...(children.get(above) ?? []), row])
  }
  return children
}

function anybody(counts: Counts): boolean {
  return counts.rated + counts.notRated + counts.notReported > 0
}

/**
 * The lines on screen, parents before what is opened below them. An opened unit that has people of its own besides its
 * parts shows them on a line of their own, so that the lines below it always add up to it.
 */
export function unitLines(rows: readonly Row[], opened: ReadonlySet<number>): UnitLine[] {
  const children = childrenOf(rows)
  const lines: UnitLine[] = []
  const walk = (row: Row, depth: number): void => {
    const parts = children.get(row.unitId) ?? []
    const open = parts.length === 0 ? null : opened.has(row.unitId)
    const { unitId, name } = row
    lines.push({ key: String(unitId), unitId, name, counts: row.all, depth, open, own: false })
    if (open !== true) return
    if (anybody(row.own))
      lines.push({ key: `${unitId}-own`, unitId, name, counts: row.own, depth: depth + 1, open: null, own: true })
    for (const part of parts) walk(part, depth + 1)
  }
  for (const root of children.get(null) ?? []) walk(root, 0)
  return lines
}

/** Units whose name contains every word typed, marks or not, flat and with what they lie in. */
export function foundLines(rows: readonly Row[], matches: (text: string) => boolean): UnitLine[] {
  const names = new Map(rows.map(({ unitId, name }) => [unitId, name]))
  return rows
    .filter(({ name }) => matches(name))
    .toSorted((a, b) => fold(a.name).length - fold(b.name).length)
    .map(({ unitId, name, all, parentId }) => {
      const above = parentId === null ? undefined : names.get(parentId)
      const words = above === undefined ? name : `${name} · ${above}`
      return { key: String(unitId), unitId, name: words, counts: all, depth: 0, open: null, own: false }
    })
}
