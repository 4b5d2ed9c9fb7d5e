import { compareText, formatHundredths } from '../../lib/index.ts'
import { Button, Card, DataTable, LevelChip, Yardstick, type Column, type Level } from '../../ui/index.ts'
import { BANDS } from './samples.ts'

type Line = { id: number; name: string; unit: string; score: number; level: Level }

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Võ', 'Bùi', 'Hồ', 'Đặng', 'Huỳnh']
const MIDDLE = ['Văn', 'Thị', 'Minh', 'Quốc', 'Thị Ngọc', 'Hoàng', 'Gia']
const GIVEN = ['Đức', 'Ánh', 'Bình', 'Nam', 'Tâm', 'Việt', 'Hương', 'Khải', 'Lan', 'Phúc', 'Ẩn']
const UNITS = ['Phòng Tổ chức', 'Thanh tra', 'Văn thư, lưu trữ', 'Cải cách hành chính']

const LINES: readonly Line[] = Array.from({ length: 2000 }, (_, at) => {
  const score = 9850 - ((at * 37) % 5200)
  return {
    id: at + 1,
    name: `${FAMILY[at % 10]} ${MIDDLE[(at * 3) % 7]} ${GIVEN[(at * 7) % 11]}`,
    unit: UNITS[at % 4] ?? '',
    score,
    level: score >= 9000 ? 'outstanding' : score >= 7000 ? 'good' : score >= 5000 ? 'satisfactory' : 'unsatisfactory',
  }
})

const COLUMNS: readonly Column<Line>[] = [
  {
    id: 'name',
    head: 'Họ tên',
    cell: (row) => <span className="font-semibold">{row.name}</span>,
    sort: (row) => row.name.split(' ').toReversed().join(' '),
    search: (row) => row.name,
    card: 'title',
  },
  {
    id: 'unit',
    head: 'Đơn vị',
    cell: (row) => <span className="text-soft">{row.unit}</span>,
    sort: (row) => row.unit,
    search: (row) => row.unit,
    shown: 'first',
  },
  {
    id: 'score',
    head: 'Điểm',
    cell: (row) => <b className="font-semibold">{formatHundredths(row.score)}</b>,
    sort: (row) => row.score,
    numeric: true,
  },
  {
    id: 'ruler',
    head: 'Trên thước',
    cell: (row) => <Yardstick size="small" bands={BANDS} markers={[{ value: row.score }]} />,
    shown: 'first',
  },
  {
    id: 'level',
    head: 'Kết quả',
    cell: (row) => <LevelChip level={row.level} wording="short" />,
    sort: (row) => row.level,
    card: 'aside',
  },
  { id: 'code', head: 'Mã', cell: (row) => row.id, shown: 'hidden', numeric: true },
]

/** Two thousand lines. */
export function TableSample() {
  return (
    <Card title="Lãnh đạo, quản lý · 6 người đủ điều kiện, 3 chỗ" aside="thứ tự: tổng điểm, rồi điểm kết quả" flush>
      <DataTable
        caption="Danh sách xếp loại"
        rows={LINES.toSorted((a, b) => b.score - a.score || compareText(a.name, b.name))}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        tools={<Button size="small">Xuất Excel</Button>}
        detail={(row) =>
          row.id === 142 ? (
            <p>
              <b className="font-semibold">Vì sao không xuất sắc?</b> Nhóm Lãnh đạo, quản lý có 18 người tốt trở lên → 3
              chỗ. Cả 3 chỗ thuộc người có điểm cao hơn. <span className="text-soft">Đ20 k5</span>
            </p>
          ) : null
        }
      />
    </Card>
  )
}
