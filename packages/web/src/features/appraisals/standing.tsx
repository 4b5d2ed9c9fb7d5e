import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatCount, formatExact, formatHundredths, shownHundredths, type Sheet } from '../../lib/index.ts'
import { Card, LevelChip, localText, useLevelName, Yardstick, type RulerMarker, type Form } from '../../ui/index.ts'
import { WhyButton } from './why-dialog.tsx'

type StandingProps = {
  form: Form
  sheet: Sheet
  /** Other scores on the same ruler, e.g. the person's own while his head appraises him. */
  others?: readonly RulerMarker[]
}

/** Where the form stands while it is filled: the ruler, the level it would give, what is missing for the next. */
export function StandingPanel({
  title,
  children,
  ...standing
}: StandingProps & { title: string; children?: ReactNode }) {
  const { form, sheet } = standing
  return (
    <Card title={title} aside={<WhyButton form={form} sheet={sheet} />}>
      <Ruler {...standing} />
      <div className="mt-2">
        <StandingChip sheet={sheet} />
      </div>
      <div className="mt-2 text-sm text-soft">
        <StandingSentence form={form} sheet={sheet} />
      </div>
      {children}
    </Card>
  )
}

/** The same on a phone, as a bar that stays at the foot of the screen with the one action. */
export function StandingBar({ label, children, ...standing }: StandingProps & { label: string; children: ReactNode }) {
  const { sheet, form } = standing
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 mt-5 -mb-6 border-t border-line bg-paper px-4 pt-2.5 pb-3 sm:hidden">
      <div className="flex items-center justify-between gap-3">
        <p className="font-semibold">
          {label} {sheet.points === null ? null : formatHundredths(sheet.points)}
        </p>
        <span className="flex items-center gap-1">
          <WhyButton form={form} sheet={sheet} />
          <StandingChip sheet={sheet} short />
        </span>
      </div>
      <Ruler {...standing} />
      <div className="mt-1">{children}</div>
    </div>
  )
}

function Ruler({ form, sheet, others = [] }: StandingProps) {
  const { level, points } = sheet
  if (form.ruleSet.total === null) return null
  const main: RulerMarker[] = points === null ? [] : [{ value: points, ...(level === null ? {} : { level }) }]
  return <Yardstick bands={form.bands} markers={[...main, ...others]} />
}

/** The level the scores would give, once all of them are there; before that, how many are missing. */
export function StandingChip({ sheet, short = false }: { sheet: Sheet; short?: boolean }) {
  const { t } = useLingui()
  const name = useLevelName(short ? 'short' : 'usual')
  const { level, filled, of } = sheet
  if (!sheet.complete) {
    const left = formatCount(of - filled)
    return (
      <LevelChip level="insufficient-data">
        {sheet.of === sheet.tally.of ? t`Còn ${left} tiêu chí` : t`Còn ${left} mục`}
      </LevelChip>
    )
  }
  if (level === null)
    return sheet.conditions.length === 0 ? null : (
      <LevelChip level="insufficient-data">{t`Chưa xác định được mức`}</LevelChip>
    )
  return <LevelChip level={level}>{short ? name(level) : t`Mức tương ứng: ${name(level)}`}</LevelChip>
}

function StandingSentence({ form, sheet }: { form: Form; sheet: Sheet }) {
  const { t } = useLingui()
  const name = useLevelName('usual')
  const { next, scored, of, maximum } = sheet.tally
  const { level } = sheet
  const most = formatHundredths(shownHundredths(maximum), 'needed')
  if (sheet.of !== sheet.tally.of) return <FilledSentence form={form} sheet={sheet} />
  if (form.ruleSet.mechanism.kind !== 'points')
    return <p>{t`Phiếu này chấm phần tiêu chí chung, tối đa ${most} điểm; phần kết quả nhiệm vụ tính từ công việc.`}</p>
  if (!sheet.complete) {
    const done = formatCount(scored)
    const all = formatCount(of)
    return <p>{t`Đã chấm ${done} / ${all} tiêu chí. Mức tương ứng hiện ra khi chấm đủ.`}</p>
  }
  if (next) {
    const needed = formatHundredths(shownHundredths(next.needed), 'needed')
    const from = formatExact(form.ruleSet.bands.find((band) => band.level === next.level)?.from ?? null, 'needed')
    return <p>{t`Thiếu ${needed} điểm để đạt mức ${name(next.level)} (từ ${from} điểm).`}</p>
  }
  const quota = form.ruleSet.quota
  if (level === 'outstanding' && quota) {
    const percent = formatExact(quota.percent.value, 'needed')
    return <p>{t`Đủ điểm ở mức cao nhất. Mức xuất sắc còn xét theo tỷ lệ ${percent} % sau khi cơ quan đề xuất.`}</p>
  }
  return null
}

/** The same for a form that is more than points: what is left, or which condition keeps it from the level above. */
function FilledSentence({ form, sheet }: { form: Form; sheet: Sheet }) {
  const { t } = useLingui()
  if (!sheet.complete) {
    const done = formatCount(sheet.filled)
    const all = formatCount(sheet.of)
    return <p>{t`Đã điền ${done} / ${all} mục. Mức tương ứng hiện ra khi điền đủ.`}</p>
  }
  if (sheet.asksAuthority && sheet.level === null)
    return <p>{t`Không mức nào có đủ điều kiện; văn bản để cấp có thẩm quyền nêu mức và ghi lý do.`}</p>
  const failed = sheet.conditions.find(({ role, truth }) => role === 'band' && truth === 'false')
  if (failed !== undefined) return <p>{t`Điều kiện chưa đạt của mức trên: ${localText(failed.label)}.`}</p>
  const { quota } = form.ruleSet
  if (sheet.level !== 'outstanding' || quota === null) return null
  const percent = formatExact(quota.percent.value, 'needed')
  return <p>{t`Đủ điều kiện ở mức cao nhất. Mức xuất sắc còn xét theo tỷ lệ ${percent} % sau khi cơ quan đề xuất.`}</p>
}
