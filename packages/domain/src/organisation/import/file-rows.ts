import type { IsoDate } from '../iso-date.ts'
import { codeKey, personCode, postCode, unitCode, type Person, type Post, type Unit } from '../organisation.ts'
import { recogniseGender, recogniseLeadership, recognisePersonKind, recogniseUnitKind } from '../words.ts'
import type { Findings, LocatedRow } from './locate.ts'
import { periodHolds, readerOf, type RowReader } from './row-reader.ts'

/** A thing a row declares, with the reader of that row for what is found wrong later. */
export type Declared<T> = { readonly value: T; readonly reader: RowReader }

/** What a sheet declares, and the codes of its refused rows. */
export type Declarations<T> = { readonly rows: readonly Declared<T>[]; readonly refusedCodes: ReadonlySet<string> }

function declare<T extends { readonly code: string }>(
  rows: readonly LocatedRow[],
  findings: Findings,
  read: (reader: RowReader, code: string | null | undefined) => T | undefined,
): Declarations<T> {
  const declared: Declared<T>[] = []
  const refusedCodes = new Set<string>()
  const firstRow = new Map<string, number>()
  for (const row of rows.toSorted((a, b) => a.number - b.number)) {
    const reader = readerOf(row, findings)
    const code = reader.code('code')
    const value = read(reader, code)
    const key = typeof code === 'string' ? codeKey(code) : undefined
    const earlier = key === undefined ? undefined : firstRow.get(key)
    if (key !== undefined && earlier === undefined) firstRow.set(key, row.number)
    if (earlier !== undefined) reader.refuse('code-twice', 'code', { other: String(earlier) })
    else if (value !== undefined) declared.push({ value, reader })
    else if (key !== undefined) refusedCodes.add(key)
  }
  return { rows: declared, refusedCodes }
}

/** Reads the rows of the sheet of units. The unit above is resolved when every unit is known; until then it is null. */
export function readUnits(rows: readonly LocatedRow[], asOf: IsoDate, findings: Findings): Declarations<Unit> {
  return declare(rows, findings, (reader, code) => {
    const name = reader.text('name', 300)
    const kind = reader.choice('kind', recogniseUnitKind)
    const from = reader.date('from', asOf)
    const to = reader.date('to')
    const organId = reader.text('organId', 40)
    if (to === undefined || organId === undefined || !code || !name || !kind || !from) return undefined
    if (!periodHolds(reader, from, to, 'to')) return undefined
    return { code: unitCode(code), name, kind, parent: null, from, to, organId }
  })
}

/** Reads the rows of the sheet of posts. */
export function readPosts(rows: readonly LocatedRow[], findings: Findings): Declarations<Post> {
  return declare(rows, findings, (reader, code) => {
    const title = reader.text('title', 200)
    const personKind = reader.choice('personKind', recognisePersonKind)
    const leadership = reader.choice('leadership', recogniseLeadership)
    const comparableGroup = reader.text('comparableGroup', 200)
    if (leadership === undefined || comparableGroup === undefined || !code || !title || !personKind) return undefined
    return { code: postCode(code), title, personKind, leadership: leadership ?? 'none', comparableGroup }
  })
}

/** The youngest and the oldest an official can be, in years; a birth date outside is a slip of the keyboard. */
const AGES = { youngest: 15, oldest: 100 }

/** Reads the persons of the sheet of people; their posts are read when units and posts are known. */
export function readPeople(rows: readonly LocatedRow[], asOf: IsoDate, findings: Findings): Declarations<Person> {
  const thisYear = Number(asOf.slice(0, 4))
  return declare(rows, findings, (reader, code) => {
    const fullName = reader.text('fullName', 120)
    const birthDate = reader.date('birthDate', asOf)
    const gender = reader.choice('gender', recogniseGender)
    if (birthDate) {
      const age = thisYear - Number(birthDate.slice(0, 4))
      if (age < AGES.youngest || age > AGES.oldest) {
        const expected = `${thisYear - AGES.oldest}–${thisYear - AGES.youngest}`
        reader.refuse('date-out-of-range', 'birthDate', { expected })
        return undefined
      }
    }
    if (gender === undefined || !code || !fullName || !birthDate) return undefined
    return { code: personCode(code), fullName, birthDate, gender }
  })
}
