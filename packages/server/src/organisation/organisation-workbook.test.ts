import {
  applyPlan,
  EMPTY_ORGANISATION,
  IMPORT_SHEETS,
  parseIsoDate,
  planImport,
  planIsEmpty,
  SHEET_KEYS,
  type OrganisationSnapshot,
} from '@thuoc-do/domain'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../spreadsheet/index.ts'
import { largeOrganisation } from './large-organisation.test-data.ts'
import { importTemplate, organisationWorkbook } from './organisation-workbook.ts'

const TODAY = parseIsoDate('2026-11-23')

async function planned(existing: OrganisationSnapshot, bytes: Uint8Array) {
  const workbook = await readWorkbook('tổ chức.xlsx', bytes)
  if (!workbook.ok || TODAY === undefined) throw new Error(workbook.ok ? 'no day' : workbook.problem.code)
  const result = planImport(existing, workbook.sheets, TODAY)
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)))
  return result
}

describe('the template', () => {
  it('imports as nothing, without a word, as its rows are examples', async () => {
    const { plan, warnings } = await planned(EMPTY_ORGANISATION, await importTemplate())
    expect(planIsEmpty(plan)).toBe(true)
    expect(warnings).toEqual([])
  })

  it('has examples that would be right if they were not marked', async () => {
    const files = unzipSync(await importTemplate())
    const workbook = await readWorkbook('a.xlsx', await importTemplate())
    if (!workbook.ok || TODAY === undefined) throw new Error('the template is readable')
    const unmarked = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.filter((cell) => !(cell.kind === 'text' && cell.text === 'Ví dụ')),
      })),
    }))
    const result = planImport(EMPTY_ORGANISATION, unmarked, TODAY)
    expect(result.ok ? [result.plan.units.create.length, result.plan.people.create.length] : result.problems).toEqual([
      4, 2,
    ])
    expect(Object.keys(files).filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(6)
  })

  it('has the instructions first, lists to choose from, frozen headings and no formula', async () => {
    const files = unzipSync(await importTemplate())
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(['Hướng dẫn', ...SHEET_KEYS.map((key) => IMPORT_SHEETS[key].name)])
    const people = text('xl/worksheets/sheet4.xml')
    expect(people).toContain('<formula1>"Nam,Nữ"</formula1>')
    expect(people).toContain("'Đơn vị'!$B$2:$B$20000")
    expect(people).toMatch(/ySplit="1"[^>]*state="frozen"/)
    for (const name of Object.keys(files)) expect(text(name)).not.toMatch(/<f[\s>]/)
  })
})

describe('the exported organisation', () => {
  it('changes nothing when it is imported again', async () => {
    const existing = largeOrganisation(300)
    const { plan, warnings } = await planned(existing, await organisationWorkbook(existing))
    expect(planIsEmpty(plan)).toBe(true)
    expect(warnings.filter((warning) => warning.code !== 'same-name-and-birth-date')).toEqual([])
  })

  it('of 11,000 people is read and planned into an empty tenant in less than 10 seconds', async () => {
    const wanted = largeOrganisation(11_000)
    const bytes = await organisationWorkbook(wanted)
    const started = performance.now()
    const { plan } = await planned(EMPTY_ORGANISATION, bytes)
    expect(performance.now() - started).toBeLessThan(10_000)
    const made = applyPlan(EMPTY_ORGANISATION, plan)
    expect(made.people).toHaveLength(11_000)
    expect(made.holdings).toHaveLength(wanted.holdings.length)
    expect(planIsEmpty((await planned(made, bytes)).plan)).toBe(true)
  })
})
