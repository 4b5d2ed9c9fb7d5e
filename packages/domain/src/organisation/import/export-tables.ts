import type { IsoDate } from '../iso-date.ts'
import type { Holding, OrganisationSnapshot, PersonCode } from '../organisation.ts'
import { sayGender, sayLeadership, sayPersonKind, sayUnitKind } from '../words.ts'
import { compareText } from './problem.ts'
import { columnLetter, type Table, type TableCell } from './table.ts'
import { columnsOf, IMPORT_SHEETS, SHEET_KEYS, type SheetKey } from './template.ts'

type Written = string | { readonly day: IsoDate | null } | null

/**
 * Writes an organisation in exactly the shape of the import template, so that it can be edited and imported again;
 * importing it unchanged changes nothing. Of each person the latest main post is told, and every concurrent one.
 */
export function exportTables(snapshot: OrganisationSnapshot): Table[] {
  const people = snapshot.people.toSorted((a, b) => compareText(a.code, b.code))
  const names = new Map(people.map((person) => [person.code, person.fullName]))
  const main = new Map<PersonCode, Holding>()
  for (const holding of snapshot.holdings) {
    if (holding.main && holding.from > (main.get(holding.person)?.from ?? '')) main.set(holding.person, holding)
  }
  const concurrent = snapshot.holdings
    .filter((holding) => !holding.main)
    .toSorted(
      (a, b) =>
        compareText(a.person, b.person) ||
        compareText(a.from, b.from) ||
        compareText(a.unit, b.unit) ||
        compareText(a.post, b.post),
    )
  const rows: Record<SheetKey, Record<string, Written>[]> = {
    units: snapshot.units
      .toSorted((a, b) => compareText(a.code, b.code))
      .map((u) => ({
        code: u.code,
        name: u.name,
        kind: sayUnitKind(u.kind),
        parent: u.parent,
        from: { day: u.from },
        to: { day: u.to },
        organId: u.organId,
      })),
    posts: snapshot.posts
      .toSorted((a, b) => compareText(a.code, b.code))
      .map((p) => ({
        code: p.code,
        title: p.title,
        personKind: sayPersonKind(p.personKind),
        leadership: sayLeadership(p.leadership),
        comparableGroup: p.comparableGroup,
      })),
    people: people.map((p) => {
      const holding = main.get(p.code)
      const gender = p.gender === null ? null : sayGender(p.gender)
      return { code: p.code, fullName: p.fullName, birthDate: { day: p.birthDate }, gender, ...placeOf(holding) }
    }),
    concurrent: concurrent.map((h) => ({ code: h.person, fullName: names.get(h.person) ?? null, ...placeOf(h) })),
    party: snapshot.party
      .toSorted((a, b) => compareText(a.person, b.person))
      .map((p) => ({
        code: p.person,
        fullName: names.get(p.person) ?? null,
        cell: p.cell,
        joinedOn: { day: p.joinedOn },
        officialOn: { day: p.officialOn },
        leftOn: { day: p.leftOn },
      })),
  }
  return SHEET_KEYS.map((key) => tableOf(key, rows[key]))
}

function placeOf(holding: Holding | undefined): Record<string, Written> {
  if (holding === undefined) return {}
  return { unit: holding.unit, post: holding.post, from: { day: holding.from }, to: { day: holding.to } }
}

/** Lays records out under the template's headings, numbered from 1. */
export function tableOf(sheet: SheetKey, records: readonly Readonly<Record<string, Written>>[]): Table {
  const columns = columnsOf(sheet)
  const header = columns.map(([, spec], at): TableCell => {
    return { kind: 'text', text: spec.heading, column: columnLetter(at) }
  })
  const rows = records.map((record, i) => ({
    number: i + 2,
    cells: columns.flatMap(([name], at) => {
      const value = name === 'number' ? (record[name] ?? String(i + 1)) : (record[name] ?? null)
      return cellOf(value, columnLetter(at), name === 'number' && record[name] === undefined)
    }),
  }))
  return { name: IMPORT_SHEETS[sheet].name, rows: [{ number: 1, cells: header }, ...rows] }
}

function cellOf(value: Written, column: string, counted: boolean): TableCell[] {
  if (value === null) return []
  if (typeof value !== 'string') return value.day === null ? [] : [{ kind: 'date', date: value.day, column }]
  return [counted ? { kind: 'number', text: value, column } : { kind: 'text', text: value, column }]
}
