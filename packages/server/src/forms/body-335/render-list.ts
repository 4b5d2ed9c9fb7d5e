import { countOfBase, parseFraction, roundTo, toDecimal } from '@thuoc-do/domain'
import { writeWorkbook, type CellToWrite, type ColumnToWrite, type Line } from '../../spreadsheet/index.ts'
import type { RecognisedBodies } from '../../workplan/index.ts'
import { COUNTRY_MOTTO, COUNTRY_NAME } from '../paper/national-header.ts'
import { paperDateOf, placeAndDateLine } from '../paper/place-and-date.ts'
import { plainLine } from '../paper/plain-text.ts'

const WORDS = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
} as const
const LEVELS = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const

type One = RecognisedBodies['bodies'][number]

/** Points as a cell: two places, as people read them. */
function points(fraction: string | null): CellToWrite {
  const value = fraction === null ? undefined : parseFraction(fraction)
  const shown = value === undefined ? undefined : toDecimal(roundTo(value, 2, 'half-up'))
  return shown === undefined ? null : { number: shown }
}
function day(instant: Date): CellToWrite {
  const date = paperDateOf(instant.toISOString())
  const two = (number: number): string => String(number).padStart(2, '0')
  return date === null ? null : { day: `${date.year}-${two(date.month)}-${two(date.day)}` }
}

const text = (heading: string, width: number): ColumnToWrite => ({ heading, width })
/** Each column beside what stands in it. */
const COLUMNS: readonly (readonly [ColumnToWrite, (one: One) => CellToWrite])[] = [
  [text('Tổ chức', 34), ({ row }) => plainLine(row.unitName)],
  [text('Người đứng đầu', 24), ({ row }) => plainLine(row.headName ?? 'khuyết')],
  [
    { heading: 'Nhiệm vụ hoàn thành', width: 20, align: 'center' },
    ({ row: { tasks } }) => (tasks.total === 0 ? '' : countOfBase(tasks.done, tasks.total, 1)),
  ],
  [{ heading: 'Điểm tự chấm', width: 11, format: 'decimal', align: 'center' }, ({ row }) => points(row.selfTotal)],
  [{ heading: 'Điểm công nhận', width: 11, format: 'decimal', align: 'center' }, ({ row }) => points(row.total)],
  [text('Mức đề xuất', 28), ({ row }) => (row.proposed === null ? '' : WORDS[row.proposed])],
  [text('Mức được công nhận', 28), ({ result }) => WORDS[result.level]],
  [text('Văn bản', 18), ({ result }) => plainLine(result.document)],
  [{ heading: 'Ngày', width: 12, format: 'day', align: 'center' }, ({ result }) => day(result.recognisedAt)],
  [
    text('Ghi chú', 26),
    ({ result }) => (result.number === 0 ? '' : 'Thay kết quả đã công nhận trước (Điều 4 khoản 4)'),
  ],
]
const LAST = COLUMNS.length

function above({ year, authorityName, superiorName, waiting }: RecognisedBodies): Line[][] {
  const half = Math.floor(LAST / 2)
  const across = (words: string, style: Partial<Line>): Line => ({
    text: words,
    first: 0,
    last: LAST,
    align: 'center',
    ...style,
  })
  const pair = (left: string, right: string, bold: boolean): Line[] => [
    { text: left, first: 0, last: half - 2, bold, align: 'center' },
    { text: right, first: half, last: LAST, bold: true, align: 'center' },
  ]
  const capitals = (name: string): string => plainLine(name).toLocaleUpperCase('vi')
  return [
    pair(superiorName === null ? '' : capitals(superiorName), COUNTRY_NAME, false),
    pair(capitals(authorityName), COUNTRY_MOTTO, true),
    [],
    [across(`DANH SÁCH TỔ CHỨC ĐƯỢC CÔNG NHẬN KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG NĂM ${year}`, { bold: true, size: 14 })],
    [
      across(
        `(Nghị định 335/2025/NĐ-CP, Điều 5 đến Điều 9; mẫu của hệ thống${waiting === 0 ? '' : `; còn ${waiting} tổ chức chưa công nhận`})`,
        { italic: true },
      ),
    ],
    [],
  ]
}

function below({ bodies, quota }: RecognisedBodies): Line[][] {
  const line = (words: string, bold = false): Line[] => [{ text: words, first: 1, last: LAST, bold }]
  const count = (level: (typeof LEVELS)[number]): number => bodies.filter(({ result }) => result.level === level).length
  return [
    [],
    line(`Tổng số tổ chức được công nhận: ${bodies.length}`, true),
    ...LEVELS.map((level) => line(`${WORDS[level]}: ${countOfBase(count(level), bodies.length, 2)}`)),
    ...(quota === null
      ? []
      : [
          line(
            `Xuất sắc so với số hoàn thành tốt nhiệm vụ (Điều 8 khoản 5): ${countOfBase(quota.outstanding, quota.good, 2)}; tối đa ${quota.percent} % là ${quota.allowed}${quota.exception === null ? '' : `, trường hợp nổi trội ${quota.exception} % là ${quota.allowedAtMost ?? 0}`}`,
          ),
        ]),
    [],
    [
      {
        text: placeAndDateLine({ place: null, date: null }),
        first: Math.floor(LAST / 2),
        last: LAST,
        italic: true,
        align: 'center',
      },
    ],
    [{ text: 'NGƯỜI CÓ THẨM QUYỀN CÔNG NHẬN', first: Math.floor(LAST / 2), last: LAST, bold: true, align: 'center' }],
  ]
}

/** The recognised bodies of one authority as .xlsx: header, one line a body, counts with their base, the place to sign. */
export function renderBodyList(list: RecognisedBodies): Promise<Uint8Array> {
  return writeWorkbook([
    {
      name: 'Tổ chức',
      above: above(list),
      columns: [{ heading: 'STT', width: 6, format: 'integer', align: 'center' }, ...COLUMNS.map(([column]) => column)],
      rows: list.bodies.map((one, at) => ({
        cells: [{ number: String(at + 1) }, ...COLUMNS.map(([, cell]) => cell(one))],
      })),
      below: below(list),
      printed: true,
    },
  ])
}
