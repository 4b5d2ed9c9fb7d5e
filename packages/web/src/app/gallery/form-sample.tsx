import { useState } from 'react'
import { formatHundredths } from '../../lib/index.ts'
import {
  Button,
  Card,
  LevelChip,
  PageHeader,
  PaperForm,
  SaveState,
  ScoreField,
  useMissingSentence,
  Yardstick,
  type PaperGroup,
} from '../../ui/index.ts'
import { BANDS, GROUPS } from './samples.ts'

const FIRST = new Map([
  ['I.1', 450],
  ['I.2', 400],
  ['II.1', 250],
  ['II.2', 200],
  ['II.3', 250],
])

/** A scoring form as the paper has it. */
export function FormSample() {
  const [scores, setScores] = useState(FIRST)
  const missing = useMissingSentence()
  const sum = (group: PaperGroup) => group.rows.reduce((all, { code }) => all + (scores.get(code) ?? 0), 0)
  const total = 6396 + GROUPS.reduce((all, group) => all + sum(group), 0)
  return (
    <>
      <PageHeader
        title="Phiếu theo dõi, đánh giá · Tháng 11/2026"
        crumbs={[
          { key: 'mine', content: 'Phiếu của tôi' },
          { key: 'year', content: 'Năm 2026' },
        ]}
        about="Mẫu số 01, Nghị định 335/2025/NĐ-CP · Phòng Nội vụ, UBND phường Vị Thanh"
        actions={
          <>
            <SaveState status={{ kind: 'clean', at: '2026-11-23T02:41:00Z' }} />
            <Button>In theo mẫu</Button>
            <Button look="primary">Gửi trưởng phòng</Button>
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card title="I. Tiêu chí chung" aside="tối đa 30 điểm" flush openOnPhone>
          <PaperForm
            caption="Tiêu chí chung"
            groups={GROUPS}
            columns={[
              {
                id: 'self',
                head: 'Tự chấm',
                total: sum,
                cell: (row) => (
                  <ScoreField
                    label={`Điểm tự chấm ${row.code}`}
                    labelHidden
                    compact
                    maximum={row.maximum}
                    value={scores.get(row.code) ?? null}
                    onChange={(score) => {
                      if (!score.ok) return
                      setScores((now) => {
                        const next = new Map(now)
                        if (score.hundredths === null) next.delete(row.code)
                        else next.set(row.code, score.hundredths)
                        return next
                      })
                    }}
                  />
                ),
              },
            ]}
          />
        </Card>
        <Card title="Tổng điểm tạm tính">
          <Yardstick
            bands={BANDS}
            markers={[
              { value: total, level: 'good' },
              { value: 8410, label: 'tháng 10', faint: true },
            ]}
          />
          <div className="mt-2 flex items-center justify-between">
            <LevelChip level="good">Mức tương ứng: Tốt</LevelChip>
            <Button look="quiet" size="small">
              Vì sao?
            </Button>
          </div>
          <p className="mt-2 text-sm text-soft">
            {formatHundredths(total - 6396)} + 63,96. {missing(BANDS, total)}.
          </p>
        </Card>
      </div>
    </>
  )
}
