import { countOfBase, displayCount } from '@thuoc-do/domain'
import { writeWorkbook, type CellToWrite, type ColumnToWrite, type Line } from '../../spreadsheet/index.ts'
import { COUNTRY_MOTTO, COUNTRY_NAME } from '../paper/national-header.ts'
import { placeAndDateLine } from '../paper/place-and-date.ts'
import { plainLine } from '../paper/plain-text.ts'

export type ListLevel = 'outstanding' | 'good' | 'satisfactory' | 'unsatisfactory' | 'not-rated'

/** One line of the list. Points are decimal texts with a point; null where there are none yet. */
export type ListedPerson = {
  fullName: string
  post: string
  unit: string
  selfPoints: string | null
  points: string | null
  levelByPoints: ListLevel | null
  level: ListLevel | null
  note: string
}

export type ConsolidatedList = {
  superiorName: string | null
  agencyName: string
  /** e.g. "Năm 2023" */
  period: string
  ruleSetNumber: string
  /** Whether levels are decided; until then the sheet says that it is provisional. */
  isDecided: boolean
  people: readonly ListedPerson[]
}

const WORDS: Record<ListLevel, string> = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
  'not-rated': 'Không xếp loại',
}
const RATED = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const

const COLUMNS: readonly ColumnToWrite[] = [
  { heading: 'STT', width: 6, format: 'integer', align: 'center' },
  { heading: 'Họ và tên', width: 26 },
  { heading: 'Chức vụ, vị trí việc làm', width: 22 },
  { heading: 'Phòng, ban, đơn vị', width: 32 },
  { heading: 'Điểm tự chấm', width: 11, format: 'decimal', align: 'center' },
  { heading: 'Điểm cấp có thẩm quyền chấm', width: 14, format: 'decimal', align: 'center' },
  { heading: 'Mức theo điểm', width: 28 },
  { heading: 'Mức xếp loại', width: 28 },
  { heading: 'Ghi chú', width: 26 },
]
const LAST = COLUMNS.length - 1

const points = (text: string | null): CellToWrite => (text === null ? null : { number: text })
const word = (level: ListLevel | null): string => (level === null ? '' : WORDS[level])

function above({ superiorName, agencyName, period, ruleSetNumber, isDecided }: ConsolidatedList): Line[][] {
  const agency = plainLine(agencyName).toLocaleUpperCase('vi')
  const superior = superiorName === null ? '' : plainLine(superiorName).toLocaleUpperCase('vi')
  const left = (text: string, bold = false): Line => ({ text, first: 0, last: 3, bold, align: 'center' })
  const right = (text: string): Line => ({ text, first: 5, last: LAST, bold: true, align: 'center' })
  const across = (text: string, style: Partial<Line>): Line => ({
    text,
    first: 0,
    last: LAST,
    align: 'center',
    ...style,
  })
  return [
    [left(superior), right(COUNTRY_NAME)],
    [left(agency, true), right(COUNTRY_MOTTO)],
    [],
    [
      across(`DANH SÁCH KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ${plainLine(period).toLocaleUpperCase('vi')}`, {
        bold: true,
        size: 14,
      }),
    ],
    [
      across(`(Theo ${plainLine(ruleSetNumber)}${isDecided ? '' : '; kết quả tạm tính, chưa có quyết định'})`, {
        italic: true,
      }),
    ],
    [],
  ]
}

/** Counts per level with their base; whoever is not rated stands apart and in no base. */
function below({ people }: ConsolidatedList): Line[][] {
  const line = (text: string, bold = false): Line[] => [{ text, first: 1, last: LAST, bold }]
  const rated = people.filter(({ level }) => level !== null && level !== 'not-rated')
  const count = (level: ListLevel): number => people.filter((person) => person.level === level).length
  const better = count('outstanding') + count('good')
  return [
    [],
    line(
      `Tổng số người trong danh sách: ${displayCount(people.length)}; được xếp loại: ${displayCount(rated.length)}; không xếp loại: ${displayCount(count('not-rated'))}; chưa có mức xếp loại: ${displayCount(people.length - rated.length - count('not-rated'))}`,
      true,
    ),
    ...RATED.map((level) => line(`${WORDS[level]}: ${countOfBase(count(level), rated.length, 2)}`)),
    line(
      `Hoàn thành tốt nhiệm vụ trở lên (cộng dồn): ${countOfBase(better, rated.length, 2)}; xuất sắc trong số tốt trở lên: ${countOfBase(count('outstanding'), better, 2)}`,
    ),
  ]
}

/** Where the list is dated and signed by hand; the places stay blank. */
function signatures(): Line[][] {
  const pair = (left: string, right: string, style: Partial<Line>): Line[] => [
    { text: left, first: 0, last: 3, align: 'center', ...style },
    { text: right, first: 5, last: LAST, align: 'center', ...style },
  ]
  return [
    [],
    pair('', placeAndDateLine({ place: null, date: null }), { italic: true }),
    pair('NGƯỜI LẬP DANH SÁCH', 'NGƯỜI ĐỨNG ĐẦU CƠ QUAN', { bold: true }),
    pair('(Ký tên, ghi rõ họ tên)', '(Ký tên, ghi rõ họ tên)', { italic: true }),
  ]
}

/**
 * The consolidated list of an agency as .xlsx: national header, one line a person, counts with their base, signatures.
 */
export function renderConsolidatedList(list: ConsolidatedList): Promise<Uint8Array> {
  const rows = list.people.map((person, at) => ({
    cells: [
      { number: String(at + 1) },
      plainLine(person.fullName),
      plainLine(person.post),
      plainLine(person.unit),
      points(person.selfPoints),
      points(person.points),
      word(person.levelByPoints),
      word(person.level),
      plainLine(person.note),
    ],
  }))
  return writeWorkbook([
    {
      name: 'Danh sách xếp loại',
      above: above(list),
      columns: COLUMNS,
      rows,
      below: [...below(list), ...signatures()],
      printed: true,
    },
  ])
}
