import type { PublishedResults } from '@thuoc-do/contract'
import { writeWorkbook, type Line } from '../../spreadsheet/index.ts'
import { COUNTRY_MOTTO, COUNTRY_NAME } from '../paper/national-header.ts'
import { plainLine } from '../paper/plain-text.ts'
import type { LetterData } from './letter-data.ts'
import { levelInWords } from './letters.ts'

const LAST = 5

/** The list made known in an agency, to be put up on paper: names, posts and levels, no points. */
export function publishedLetter(list: PublishedResults, place: string): LetterData {
  const numbers = [...new Set(list.rows.map(({ number }) => number))]
  return {
    issuer: { agencyName: list.agencyName, superiorName: list.parentName === '' ? null : list.parentName },
    number: null,
    placed: { place, date: null },
    kind: 'Thông báo',
    subject: `Công khai kết quả xếp loại chất lượng ${plainLine(list.roundName)}`,
    authority: null,
    grounds: [],
    resolves: null,
    opening: [`${list.agencyName} công khai kết quả xếp loại chất lượng theo các Quyết định số ${numbers.join(', ')}:`],
    people: list.rows.map(({ fullName, postTitle, unitName, level }) => ({
      fullName,
      post: postTitle,
      unit: unitName,
      level: levelInWords(level),
    })),
    closing: [],
    recipients: ['- Công khai trong cơ quan;', '- Lưu: VT, hồ sơ đánh giá.'],
    signer: { title: 'Thủ trưởng cơ quan', name: '' },
  }
}

/** The same as a workbook. */
export function publishedWorkbook(list: PublishedResults): Promise<Uint8Array> {
  const capitals = (text: string): string => plainLine(text).toLocaleUpperCase('vi')
  const line = (text: string, first: number, last: number, style: Partial<Line> = {}): Line => ({
    text,
    first,
    last,
    align: 'center',
    ...style,
  })
  return writeWorkbook([
    {
      name: 'Công khai kết quả',
      above: [
        [line(capitals(list.parentName), 0, 2), line(COUNTRY_NAME, 3, LAST, { bold: true })],
        [line(capitals(list.agencyName), 0, 2, { bold: true }), line(COUNTRY_MOTTO, 3, LAST, { bold: true })],
        [],
        [line(`KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ${capitals(list.roundName)}`, 0, LAST, { bold: true, size: 14 })],
        [],
      ],
      columns: [
        { heading: 'STT', width: 6, format: 'integer', align: 'center' },
        { heading: 'Họ và tên', width: 28 },
        { heading: 'Chức vụ, vị trí việc làm', width: 26 },
        { heading: 'Phòng, ban, đơn vị', width: 32 },
        { heading: 'Mức xếp loại', width: 30 },
        { heading: 'Quyết định', width: 20 },
      ],
      rows: list.rows.map((row, at) => ({
        cells: [
          { number: String(at + 1) },
          plainLine(row.fullName),
          plainLine(row.postTitle),
          plainLine(row.unitName),
          levelInWords(row.level),
          plainLine(row.number),
        ],
      })),
      below: [],
      printed: true,
    },
  ])
}
