import { EMPTY_ORGANISATION, parseIsoDate, planImport, tableOf, type Table } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { sentenceOf } from './index.ts'

const TODAY = parseIsoDate('2026-11-23')
const UNITS = [
  { code: 'TINH', name: 'Tỉnh Mẫu', kind: 'Gốc', from: '01/01/2004' },
  { code: 'SNV', name: 'Sở Nội vụ', kind: 'Cơ quan', parent: 'TINH', from: '01/01/2004' },
]
const POSTS = [{ code: 'GD', title: 'Giám đốc', personKind: 'CC', leadership: 'Trưởng' }]
const PERSON = { code: 'HG1', fullName: 'Lê An', birthDate: '02/03/1970', unit: 'SNV', post: 'GD', from: '01/06/2018' }

function said(tables: readonly Table[], language: 'vi' | 'en'): string[] {
  if (TODAY === undefined) throw new Error('no such day')
  const result = planImport(EMPTY_ORGANISATION, tables, TODAY)
  return [...(result.ok ? [] : result.problems), ...result.warnings].map((problem) => sentenceOf(problem, language))
}

function office(people: readonly Record<string, string>[], units: readonly Record<string, string>[] = []): Table[] {
  return [tableOf('units', [...UNITS, ...units]), tableOf('posts', POSTS), tableOf('people', people)]
}

describe('what is said of a bad cell', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'Nhân sự!F2: Không có đơn vị “Sở Nội vu”. Có phải ý bạn là “Sở Nội vụ (SNV)”?',
      'Nhân sự!F2: There is no unit “Sở Nội vu”. Did you mean “Sở Nội vụ (SNV)”?',
      { unit: 'Sở Nội vu' },
    ],
    [
      'Nhân sự!C2: Ô “Họ và tên” còn trống; cột này bắt buộc.',
      'Nhân sự!C2: “Họ và tên” is empty; it is required.',
      { fullName: '' },
    ],
    [
      'Nhân sự!D2: “1970” không phải ngày; hãy ghi ngày/tháng/năm, ví dụ 31/12/1985.',
      'Nhân sự!D2: “1970” is not a day; write day/month/year, such as 31/12/1985.',
      { birthDate: '1970' },
    ],
    [
      'Nhân sự!H2: Ngày 01/01/2027 chưa tới; cần ≤ 23/11/2026.',
      'Nhân sự!H2: 01/01/2027 has not come yet; it must be ≤ 23/11/2026.',
      { from: '01/01/2027' },
    ],
    [
      'Nhân sự!B2: Mã “HG 1” chỉ được gồm chữ, số và các dấu . - _ / (tối đa 40 ký tự); ví dụ “HG1”.',
      'Nhân sự!B2: The code “HG 1” may only have letters, digits and . - _ / (40 at most), such as “HG1”.',
      { code: 'HG 1' },
    ],
  ])('%s', (vi, en, change) => {
    expect(said(office([{ ...PERSON, ...change }]), 'vi')).toEqual([vi])
    expect(said(office([{ ...PERSON, ...change }]), 'en')).toEqual([en])
  })

  it('never has a gap where a value belongs', () => {
    const tables = office(
      [
        { ...PERSON, gender: '?', to: '01/01/2000' },
        { ...PERSON, code: 'HG2', unit: 'SNV', from: '01/01/2020' },
        { ...PERSON, code: 'HG2' },
        { code: 'HG3', fullName: 'Lê An', birthDate: '02/03/1970' },
        { ...PERSON, code: 'HG4', unit: 'K', post: 'zzzzzz', from: '01/01/1960' },
        { ...PERSON, code: 'HG5', post: 'gd', from: '01/01/2001' },
        { ...PERSON, code: 'HG6', fullName: 'x'.repeat(200), birthDate: '01/01/2020' },
        { ...PERSON, code: 'HG7', from: '02/06/2019' },
      ],
      [
        { code: 'K', name: 'Khối', kind: 'Khối', parent: 'SNV', from: '01/01/2004', to: '01/01/2010' },
        { code: 'A', name: 'A', kind: 'Đơn vị', parent: 'B', from: '01/01/2004' },
        { code: 'B', name: 'B', kind: 'Đơn vị', parent: 'A', from: '01/01/2004' },
        { code: 'C', name: 'C', kind: 'Đơn vị', from: '01/01/2004' },
        { code: 'T2', name: 'T2', kind: 'Gốc', from: '01/01/2004' },
      ],
    )
    const sentences = [...said(tables, 'vi'), ...said(tables, 'en')]
    expect(sentences.length).toBeGreaterThan(24)
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/“”|\(\)|undefined|[ (]\.|: \.|  /)
      expect(sentence).toMatch(/[.?]$/)
    }
  })
})
