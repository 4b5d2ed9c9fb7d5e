import { showDate } from '../iso-date.ts'
import { codeKey, type Holding, type OrganisationSnapshot, type Unit } from '../organisation.ts'
import type { Declared } from './file-rows.ts'
import { holdingKey } from './plan-holdings.ts'
import { outlives } from './plan-units.ts'
import { compareText } from './problem.ts'
import type { RowReader } from './row-reader.ts'

function overlap(a: Holding, b: Holding): boolean {
  return !outlives(a.from, b.to) && !outlives(b.from, a.to)
}

/** Refuses rows that would give one unit two heads on the same day. What is already recorded so is left alone. */
export function checkHeads(after: OrganisationSnapshot, rows: readonly Declared<Holding>[]): void {
  const readers = new Map<string, RowReader>(rows.map((row) => [holdingKey(row.value), row.reader]))
  const leading = new Set(after.posts.flatMap((post) => (post.leadership === 'head' ? [post.code] : [])))
  const names = new Map(after.people.map((person) => [person.code, person]))
  const heads = Map.groupBy(
    after.holdings.filter((holding) => leading.has(holding.post)),
    (holding) => holding.unit,
  )
  for (const list of heads.values()) {
    const sorted = list.toSorted((a, b) => compareText(a.from, b.from) || compareText(a.person, b.person))
    for (const [at, holding] of sorted.entries()) {
      const reader = readers.get(holdingKey(holding))
      if (reader === undefined) continue
      const other = sorted.find((mate, i) => i !== at && mate.person !== holding.person && overlap(mate, holding))
      const person = other === undefined ? undefined : names.get(other.person)
      if (other !== undefined && person !== undefined)
        reader.refuse('two-heads', 'post', {
          other: `${person.fullName} (${person.code})`,
          on: showDate(other.from > holding.from ? other.from : holding.from),
        })
    }
  }
}

/** Refuses closing a unit that people go on working in. */
export function checkClosedUnits(after: OrganisationSnapshot, rows: readonly Declared<Unit>[]): void {
  const names = new Map(after.people.map((person) => [person.code, person]))
  const byUnit = Map.groupBy(after.holdings, (holding) => holding.unit)
  const ends = new Map(after.units.map((unit) => [codeKey(unit.code), unit]))
  for (const { value, reader } of rows) {
    const unit = ends.get(codeKey(value.code))
    if (unit === undefined || unit.to === null) continue
    const stays = (byUnit.get(unit.code) ?? []).filter((holding) => outlives(holding.to, unit.to))
    const [first] = stays.toSorted((a, b) => compareText(a.person, b.person))
    const person = first === undefined ? undefined : names.get(first.person)
    if (person !== undefined)
      reader.refuse('unit-still-in-use', 'to', {
        other: `${person.fullName} (${person.code})`,
        count: String(stays.length),
      })
  }
}
