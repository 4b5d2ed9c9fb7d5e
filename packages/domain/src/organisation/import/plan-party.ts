import { showDate, type IsoDate } from '../iso-date.ts'
import type { PartyMembership, Person } from '../organisation.ts'
import type { Declared } from './file-rows.ts'
import type { ImportPlan } from './plan.ts'
import { compareText } from './problem.ts'
import { periodHolds, type RowReader } from './row-reader.ts'

/** Reads one row of the sheet of Party members. */
export function readParty(reader: RowReader, person: Person, asOf: IsoDate): Declared<PartyMembership> | undefined {
  const cell = reader.text('cell', 200)
  const joinedOn = reader.date('joinedOn', asOf)
  const officialOn = reader.date('officialOn', asOf)
  const leftOn = reader.date('leftOn', asOf)
  if (cell === undefined || joinedOn === undefined || officialOn === undefined || leftOn === undefined) return undefined
  if (joinedOn !== null && joinedOn <= person.birthDate) {
    reader.refuse('date-out-of-range', 'joinedOn', { expected: `> ${showDate(person.birthDate)}` })
    return undefined
  }
  const holds =
    periodHolds(reader, joinedOn, officialOn, 'officialOn') && periodHolds(reader, joinedOn, leftOn, 'leftOn')
  return holds ? { value: { person: person.code, cell, joinedOn, officialOn, leftOn }, reader } : undefined
}

/** Compares the Party members of the file with those recorded; one row a person. */
export function planParty(
  existing: readonly PartyMembership[],
  wanted: readonly Declared<PartyMembership>[],
): ImportPlan['party'] {
  const before = new Map(existing.map((row) => [row.person, row]))
  const sorted = wanted.map((row) => row.value).toSorted((a, b) => compareText(a.person, b.person))
  return {
    create: sorted.filter((row) => !before.has(row.person)),
    update: sorted.flatMap((after) => {
      const old = before.get(after.person)
      if (old === undefined) return []
      const same =
        old.cell === after.cell &&
        old.joinedOn === after.joinedOn &&
        old.officialOn === after.officialOn &&
        old.leftOn === after.leftOn
      return same ? [] : [{ before: old, after }]
    }),
  }
}
