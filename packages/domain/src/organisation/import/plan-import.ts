import type { IsoDate } from '../iso-date.ts'
import { normaliseText } from '../normalise-text.ts'
import {
  codeKey,
  type Holding,
  type OrganisationSnapshot,
  type PartyMembership,
  type Person,
  type Post,
  type Unit,
} from '../organisation.ts'
import { applyPlan } from './apply-plan.ts'
import { checkClosedUnits, checkHeads } from './check-holdings.ts'
import { directoryOf } from './directory.ts'
import { readPeople, readPosts, readUnits, type Declarations, type Declared } from './file-rows.ts'
import { locateRows, type Findings, type LocatedRow } from './locate.ts'
import { planHoldings, readHolding } from './plan-holdings.ts'
import { planParty, readParty } from './plan-party.ts'
import { checkTree, placeUnits, planUnits } from './plan-units.ts'
import type { Change, ImportPlan, ImportResult } from './plan.ts'
import { compareText, inReadingOrder } from './problem.ts'
import { readerOf } from './row-reader.ts'
import type { Table } from './table.ts'

/**
 * Decides what importing a workbook would do, without doing it: either every problem in it, or the whole plan. `asOf`
 * is the day the changes hold from and the last day that is not in the future. The order of sheets, columns and rows
 * does not matter, and whatever the workbook does not mention stays as it is: nobody is removed by leaving him out.
 */
export function planImport(existing: OrganisationSnapshot, tables: readonly Table[], asOf: IsoDate): ImportResult {
  const findings: Findings = { problems: [], warnings: [] }
  const located = locateRows(tables, findings)
  const order = tables.map((table) => table.name)
  const refusal = (): ImportResult => ({
    ok: false,
    problems: inReadingOrder(findings.problems, order),
    warnings: inReadingOrder(findings.warnings, order),
  })
  // With a column missing, everything that refers to its sheet would be refused too: first things first.
  if (findings.problems.length > 0) return refusal()

  const units = sameCodes(readUnits(located.get('units') ?? [], asOf, findings), existing.units)
  const posts = sameCodes(readPosts(located.get('posts') ?? [], findings), existing.posts)
  const people = sameCodes(readPeople(located.get('people') ?? [], asOf, findings), existing.people)

  const unitRows = directoryOf<Unit>({
    entries: overlaid(existing.units, units),
    codeOf: (unit) => unit.code,
    nameOf: (unit) => unit.name,
    labelOf: (unit) => `${unit.name} (${unit.code})`,
    refusedCodes: units.refusedCodes,
    unknown: 'unit-unknown',
    ambiguous: 'unit-ambiguous',
  })
  const placed = placeUnits(units.rows, unitRows)
  const sources = {
    units: unitRows,
    posts: directoryOf<Post>({
      entries: overlaid(existing.posts, posts),
      codeOf: (post) => post.code,
      nameOf: (post) => post.title,
      labelOf: (post) => `${post.title} (${post.code})`,
      refusedCodes: posts.refusedCodes,
      unknown: 'post-unknown',
      ambiguous: 'post-ambiguous',
    }),
    asOf,
  }
  const persons = directoryOf<Person>({
    entries: overlaid(existing.people, people),
    codeOf: (person) => person.code,
    nameOf: (person) => person.code, // names are no key: two people may share one
    labelOf: (person) => `${person.fullName} (${person.code})`,
    refusedCodes: people.refusedCodes,
    unknown: 'person-unknown',
    ambiguous: 'person-unknown',
  })

  const holdings: Declared<Holding>[] = people.rows.flatMap(
    ({ value, reader }) => readHolding(reader, value, true, sources) ?? [],
  )
  for (const row of inOrder(located.get('concurrent'))) {
    const reader = readerOf(row, findings)
    const person = persons.resolve(reader, 'code')
    if (!person) continue
    compareName(reader, person)
    const holding = readHolding(reader, person, false, sources)
    if (holding !== undefined) holdings.push(holding)
  }
  const party: Declared<PartyMembership>[] = []
  const partyRows = new Map<string, number>()
  for (const row of inOrder(located.get('party'))) {
    const reader = readerOf(row, findings)
    const person = persons.resolve(reader, 'code')
    if (!person) continue
    compareName(reader, person)
    const earlier = partyRows.get(person.code)
    if (earlier !== undefined) reader.refuse('code-twice', 'code', { other: String(earlier) })
    else partyRows.set(person.code, row.number)
    const member = readParty(reader, person, asOf)
    if (member !== undefined && earlier === undefined) party.push(member)
  }

  const plan: ImportPlan = {
    asOf,
    units: planUnits(
      existing.units,
      placed.map((row) => row.value),
    ),
    posts: planRecords(existing.posts, posts.rows),
    people: planRecords(existing.people, people.rows),
    holdings: planHoldings(existing.holdings, holdings),
    party: planParty(existing.party, party),
  }
  const after = applyPlan(existing, plan)
  checkTree(after.units, placed, findings)
  checkClosedUnits(after, placed)
  checkHeads(after, holdings)
  warnAboutPeople(existing, after, people.rows)
  if (findings.problems.length > 0) return refusal()
  return { ok: true, plan, warnings: inReadingOrder(findings.warnings, order) }
}

function inOrder(rows: readonly LocatedRow[] | undefined): LocatedRow[] {
  return (rows ?? []).toSorted((a, b) => a.number - b.number)
}

// A code typed in other case is the recorded code, not a second one.
function sameCodes<T extends { readonly code: string }>(
  declared: Declarations<T>,
  existing: readonly { readonly code: T['code'] }[],
): Declarations<T> {
  const recorded = new Map(existing.map((entry) => [codeKey(entry.code), entry.code]))
  const rows = declared.rows.map(({ value, reader }) => {
    const code = recorded.get(codeKey(value.code))
    return code === undefined || code === value.code ? { value, reader } : { value: { ...value, code }, reader }
  })
  return { rows, refusedCodes: declared.refusedCodes }
}

function overlaid<T extends { readonly code: string }>(existing: readonly T[], declared: Declarations<T>): T[] {
  const all = new Map(existing.map((entry) => [entry.code, entry]))
  for (const { value } of declared.rows) all.set(value.code, value)
  return [...all.values()]
}

function planRecords<T extends { readonly code: string }>(
  existing: readonly T[],
  rows: readonly Declared<T>[],
): { create: T[]; update: Change<T>[] } {
  const before = new Map<string, T>(existing.map((entry) => [entry.code, entry]))
  const sorted = rows.map((row) => row.value).toSorted((a, b) => compareText(a.code, b.code))
  return {
    create: sorted.filter((entry) => !before.has(entry.code)),
    update: sorted.flatMap((after) => {
      const old = before.get(after.code)
      return old === undefined || sameRecord(old, after) ? [] : [{ before: old, after }]
    }),
  }
}

function sameRecord(a: object, b: object): boolean {
  const other = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).every(([key, value]) => other.get(key) === value)
}

function compareName(reader: ReturnType<typeof readerOf>, person: Person): void {
  const typed = reader.text('fullName', 120)
  if (typeof typed === 'string' && typed.toLowerCase() !== normaliseText(person.fullName).toLowerCase())
    reader.warn('name-differs', 'fullName', { expected: person.fullName })
}

function warnAboutPeople(
  existing: OrganisationSnapshot,
  after: OrganisationSnapshot,
  rows: readonly Declared<Person>[],
): void {
  const identity = (person: Person) => `${person.fullName.toLowerCase()}\t${person.birthDate}`
  const twins = Map.groupBy(after.people, identity)
  const before = new Map(existing.people.map((person) => [person.code, person]))
  for (const { value, reader } of rows) {
    const mates = (twins.get(identity(value)) ?? []).filter((mate) => mate.code !== value.code)
    if (mates.length > 0) {
      const other = mates
        .map((mate) => mate.code)
        .toSorted()
        .join(', ')
      reader.warn('same-name-and-birth-date', 'code', { other })
    }
    const old = before.get(value.code)
    if (
      old !== undefined &&
      old.fullName.toLowerCase() !== value.fullName.toLowerCase() &&
      old.birthDate !== value.birthDate
    )
      reader.warn('looks-like-another-person', 'fullName', { expected: old.fullName })
  }
}
