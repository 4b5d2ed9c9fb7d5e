import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { formatCount, formatHundredths } from '../../lib/index.ts'
import { Card, LevelChip, useLevelName, Yardstick, type Form, type RulerMarker } from '../../ui/index.ts'
import type { Running } from './running.ts'
import { WhyScore } from './why-score.tsx'

type StandingProps = { form: Form; running: Running; score: PeriodScore; others?: readonly RulerMarker[] }

/** Where the form stands while it is filled in, at its side. */
export function Standing({ title, children, ...rest }: StandingProps & { title: string; children?: ReactNode }) {
  return (
    <Card title={title} aside={<WhyScore score={rest.score} form={rest.form} />}>
      <Ruler {...rest} />
      <div className="mt-2">
        <Chip running={rest.running} />
      </div>
      <div className="mt-2 text-sm text-soft">
        <Sentence {...rest} />
      </div>
      {children}
    </Card>
  )
}

/** The same on a phone, at the foot of the screen with the one action. */
export function StandingFoot({ children, ...rest }: StandingProps & { children: ReactNode }) {
  const { t } = useLingui()
  const { running } = rest
  const general = formatHundredths(running.sheet.total)
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 mt-5 -mb-6 border-t border-line bg-paper px-4 pt-2.5 pb-3 sm:hidden">
      <div className="flex items-center justify-between gap-3">
        <p className="font-semibold">
          {running.total === null ? t`Tiêu chí chung ${general}` : t`Tạm tính ${formatHundredths(running.total)}`}
        </p>
        <Chip running={running} short />
      </div>
      {running.total === null ? null : <Ruler {...rest} />}
      <div className="mt-1.5">{children}</div>
    </div>
  )
}

function Ruler({ form, running, others = [] }: StandingProps) {
  const main: RulerMarker[] =
    running.total === null
      ? []
      : [{ value: running.total, ...(running.level === null ? {} : { level: running.level }) }]
  return <Yardstick bands={form.bands} markers={[...main, ...others]} />
}

function Chip({ running, short = false }: { running: Running; short?: boolean }) {
  const { t } = useLingui()
  const name = useLevelName(short ? 'short' : 'usual')
  const { sheet, level } = running
  const left = formatCount(sheet.tally.of - sheet.tally.scored)
  if (!sheet.complete) return <LevelChip level="insufficient-data">{t`Còn ${left} tiêu chí`}</LevelChip>
  if (level === null) return <LevelChip level="insufficient-data">{t`Chưa đủ phần II`}</LevelChip>
  return <LevelChip level={level}>{short ? name(level) : t`Mức tương ứng: ${name(level)}`}</LevelChip>
}

function Sentence({ running, score }: StandingProps) {
  const { t } = useLingui()
  const name = useLevelName('usual')
  const { sheet, next, total } = running
  if (!sheet.complete) {
    const done = formatCount(sheet.tally.scored)
    const all = formatCount(sheet.tally.of)
    return <p>{t`Đã chấm ${done} / ${all} tiêu chí chung.`}</p>
  }
  if (total === null) {
    return (
      <p>
        {score.quantity === null
          ? t`Chưa có việc được giao trong kỳ, nên chưa có điểm kết quả nhiệm vụ.`
          : t`Điểm lãnh đạo, quản lý chưa đủ, nên chưa có tổng.`}
      </p>
    )
  }
  if (next) {
    const needed = formatHundredths(next.needed, 'needed')
    return <p>{t`Thiếu ${needed} điểm để ngang mức ${name(next.level)}. Mức chỉ được xếp cuối năm.`}</p>
  }
  return <p>{t`Ngang mức cao nhất. Mức chỉ được xếp cuối năm, từ bình quân các tháng.`}</p>
}

/** The official's own total on the same ruler, for whoever reviews him. */
export function ownMarker(own: Running, label: string): RulerMarker[] {
  return own.total === null ? [] : [{ value: own.total, label, faint: true }]
}
