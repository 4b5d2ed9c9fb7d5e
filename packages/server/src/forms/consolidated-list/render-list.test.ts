import { showCell } from '@thuoc-do/domain'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../spreadsheet/index.ts'
import { renderConsolidatedList, type ConsolidatedList, type ListedPerson } from './render-list.ts'

const person = (change: Partial<ListedPerson>): ListedPerson => ({
  fullName: 'Nguyễn Văn An',
  post: 'Chuyên viên',
  unit: 'Phòng Tổ chức, biên chế và tổ chức phi chính phủ',
  selfPoints: '93.5',
  points: '92.75',
  levelByPoints: 'outstanding',
  level: 'outstanding',
  note: '',
  ...change,
})

const LIST: ConsolidatedList = {
  superiorName: 'Ủy ban nhân dân tỉnh Hậu Giang',
  agencyName: 'Sở Nội vụ',
  period: 'Năm 2023',
  ruleSetNumber: '1120-QĐ/TU',
  isDecided: true,
  people: [
    person({}),
    person({ fullName: '=HYPERLINK("x")', level: 'good', note: '@cmd' }),
    person({ level: 'good' }),
    person({ level: 'not-rated', points: null, levelByPoints: null }),
    person({ level: null, points: '0' }),
  ],
}

async function rowsOf(list: ConsolidatedList): Promise<string[]> {
  const read = await readWorkbook('list.xlsx', await renderConsolidatedList(list))
  if (!read.ok) throw new Error(read.problem.code)
  return (read.sheets[0]?.rows ?? []).map(({ cells }) => cells.map(showCell).join('|'))
}

describe('the consolidated list', () => {
  it('carries the national header and the title in capitals', async () => {
    const rows = await rowsOf(LIST)
    expect(rows).toContain('ỦY BAN NHÂN DÂN TỈNH HẬU GIANG|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(rows).toContain('SỞ NỘI VỤ|Độc lập - Tự do - Hạnh phúc')
    expect(rows).toContain('DANH SÁCH KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG NĂM 2023')
    expect(rows).toContain('(Theo 1120-QĐ/TU)')
    expect(rows.at(-2)).toBe('NGƯỜI LẬP DANH SÁCH|NGƯỜI ĐỨNG ĐẦU CƠ QUAN')
  })

  it('says that it is provisional until levels are decided', async () => {
    const rows = await rowsOf({ ...LIST, isDecided: false })
    expect(rows).toContain('(Theo 1120-QĐ/TU; kết quả tạm tính, chưa có quyết định)')
  })

  it('counts every level on the people who have one, the others apart', async () => {
    const rows = await rowsOf(LIST)
    expect(rows).toContain(
      'Tổng số người trong danh sách: 5; được xếp loại: 3; không xếp loại: 1; chưa có mức xếp loại: 1',
    )
    expect(rows).toContain('Hoàn thành xuất sắc nhiệm vụ: 1 / 3 (33,33 %)')
    expect(rows).toContain('Hoàn thành tốt nhiệm vụ: 2 / 3 (66,67 %)')
    expect(rows).toContain('Không hoàn thành nhiệm vụ: 0 / 3 (0,00 %)')
    expect(rows).toContain(
      'Hoàn thành tốt nhiệm vụ trở lên (cộng dồn): 3 / 3 (100,00 %); xuất sắc trong số tốt trở lên: 1 / 3 (33,33 %)',
    )
  })

  it('tells points not given from zero points', async () => {
    const lines = (await rowsOf(LIST)).filter((row) => /^[45]\|/.test(row))
    expect(lines[0]).toContain('|93.5|Không xếp loại')
    expect(lines[1]).toContain('|93.5|0|')
  })

  it('has no formula, and rows high enough for what wraps', async () => {
    const sheet = strFromU8(
      unzipSync(await renderConsolidatedList(LIST))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    expect(sheet).not.toMatch(/<f[ >/]/)
    expect(sheet).toMatch(/<row r="8"[^>]* ht="32"/)
    expect(await rowsOf(LIST)).toContainEqual(expect.stringContaining('=HYPERLINK("x")'))
  })
})
