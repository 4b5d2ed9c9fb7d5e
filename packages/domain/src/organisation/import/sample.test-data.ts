import { parseIsoDate, type IsoDate } from '../iso-date.ts'
import { EMPTY_ORGANISATION, type OrganisationSnapshot } from '../organisation.ts'
import { applyPlan } from './apply-plan.ts'
import { planImport } from './plan-import.ts'
import type { Table } from './table.ts'
import { tableOf } from './export-tables.ts'
import { SHEET_KEYS, type SheetKey } from './template.ts'

/** A day written in a test; a misspelt one is a bug of the test. */
export function day(text: string): IsoDate {
  const found = parseIsoDate(text)
  if (found === undefined) throw new Error(`no such day: ${text}`)
  return found
}

export const TODAY = day('2026-11-23')

type Records = Partial<Record<SheetKey, Record<string, string>[]>>

/** A small office: a province, one agency with two divisions, five posts, four people. */
export const OFFICE = {
  units: [
    { code: 'TINH', name: 'Tỉnh mẫu', kind: 'Gốc', from: '01/01/2004' },
    { code: 'SNV', name: 'Sở Nội vụ', kind: 'Cơ quan', parent: 'TINH', from: '01/01/2004' },
    { code: 'SNV-VP', name: 'Văn phòng', kind: 'Đơn vị', parent: 'SNV', from: '01/01/2004' },
    { code: 'SNV-CC', name: 'Phòng Công chức', kind: 'Đơn vị', parent: 'Sở Nội vụ', from: '01/01/2004' },
  ],
  posts: [
    { code: 'GD', title: 'Giám đốc sở', personKind: 'CC', leadership: 'Trưởng' },
    { code: 'TP', title: 'Trưởng phòng', personKind: 'công chức', leadership: 'Trưởng' },
    { code: 'PTP', title: 'Phó Trưởng phòng', personKind: 'CC', leadership: 'Phó' },
    { code: 'CV', title: 'Chuyên viên', personKind: 'CC', comparableGroup: 'Tham mưu' },
    { code: 'LX', title: 'Lái xe', personKind: 'HĐLĐ' },
  ],
  people: [
    {
      code: 'HG001',
      fullName: 'Lê Văn An',
      birthDate: '02/03/1970',
      gender: 'Nam',
      unit: 'SNV',
      post: 'GD',
      from: '01/06/2018',
    },
    {
      code: 'HG002',
      fullName: 'Trần Thị Bình',
      birthDate: '12/11/1980',
      gender: 'Nữ',
      unit: 'SNV-VP',
      post: 'TP',
      from: '01/02/2019',
    },
    {
      code: 'HG003',
      fullName: 'Phạm Minh Châu',
      birthDate: '30/04/1990',
      gender: 'Nữ',
      unit: 'Phòng Công chức',
      post: 'Chuyên viên',
      from: '15/08/2020',
    },
    {
      code: 'HG004',
      fullName: 'Đỗ Quốc Dũng',
      birthDate: '29/02/1988',
      gender: 'Nam',
      unit: 'SNV-VP',
      post: 'LX',
      from: '01/01/2021',
    },
  ],
  concurrent: [{ code: 'HG002', fullName: 'Trần Thị Bình', unit: 'SNV-CC', post: 'PTP', from: '01/03/2024' }],
  party: [{ code: 'HG001', cell: 'Chi bộ Sở Nội vụ', joinedOn: '03/02/1995', officialOn: '03/02/1996' }],
} satisfies Records

/** Tables in the template's shape; all cells are text, as if typed. */
export function tablesOf(records: Records): Table[] {
  return SHEET_KEYS.flatMap((key) => {
    const rows = records[key]
    return rows === undefined ? [] : [tableOf(key, rows)]
  })
}

/** The sample office with rows of some sheets changed or added; a row is found by its code. */
export function officeWith(changes: Partial<Record<SheetKey, readonly Record<string, string>[]>>): Table[] {
  const records: Records = {}
  for (const key of SHEET_KEYS) {
    const rows: Record<string, string>[] = OFFICE[key].map((row) => ({ ...row }))
    for (const change of changes[key] ?? []) {
      const at = rows.findIndex((row) => row['code'] === change['code'])
      if (at < 0 || change['again'] === 'yes') rows.push(change)
      else rows[at] = { ...rows[at], ...change }
    }
    records[key] = rows
  }
  return tablesOf(records)
}

/** What an organisation becomes by an import that must succeed. */
export function imported(
  tables: readonly Table[],
  existing: OrganisationSnapshot = EMPTY_ORGANISATION,
): OrganisationSnapshot {
  const result = planImport(existing, tables, TODAY)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return applyPlan(existing, result.plan)
}
