import { useLingui } from '@lingui/react/macro'
import type { Appraisal, AppraisalYear } from '@thuoc-do/contract'
import { formatExact, hundredthsOf, sentenceOfReason } from '../../lib/index.ts'
import { Card, LevelChip, LinkButton, localText, Notice, StageMark, Yardstick, type Form } from '../../ui/index.ts'
import { useIsOwn } from './appraisal-header.tsx'
import { Downloads } from './downloads.tsx'

/** Where the year stands on the ruler, the level it gives and why, and how far the file is. */
export function YearStanding(props: { appraisal: Appraisal; year: AppraisalYear; form: Form }) {
  const { t } = useLingui()
  const { appraisal, year, form } = props
  const own = useIsOwn(appraisal)
  const { total, meanSoFar, monthsWorked } = year
  const shown = total.total ?? meanSoFar?.value ?? null
  const value = hundredthsOf(shown)
  const given = total.level === 'insufficient-data' ? total.levelByPoints : total.level
  const level = appraisal.level ?? given
  const waitsForUnit = total.missing.includes('facts.unitLevel')
  return (
    <Card title={appraisal.level === null ? t`Kết quả của các tháng` : t`Kết quả`}>
      <div className="space-y-3">
        {shown === null || value === null ? (
          <p className="text-soft">{t`Chưa có tháng nào có điểm được xác nhận.`}</p>
        ) : (
          <div>
            <p className="mb-1 text-soft">
              <b className="text-xl font-semibold text-ink tabular-nums">{formatExact(shown)}</b>{' '}
              {total.total === null
                ? t`tạm tính, trung bình của ${meanSoFar?.months ?? 0} tháng`
                : t`trung bình của ${meanSoFar?.months ?? 0} tháng`}
            </p>
            <Yardstick bands={form.bands} markers={[{ value, ...(level === null ? {} : { level }) }]} />
          </div>
        )}
        {level === null || total.total === null ? null : (
          <LevelChip level={level} wording={appraisal.level === null ? 'usual' : 'full'} />
        )}
        {waitsForUnit ? (
          <p className="text-sm text-soft">{t`Còn chờ mức xếp loại của cơ quan, đơn vị do người này đứng đầu (Điều 20 khoản 6).`}</p>
        ) : null}
        {year.settledBy.map(({ code, label, citation }) => (
          <p key={code} className="text-sm">
            {localText(label)} <span className="text-soft">({citation})</span>
          </p>
        ))}
        <p className="text-sm text-soft">{t`Thời gian công tác trong năm: ${monthsWorked} tháng.`}</p>
        <div>
          <StageMark {...appraisal} />
        </div>
        {year.kept ? <p className="text-sm text-soft">{t`Số liệu được giữ nguyên từ khi cơ quan đề xuất.`}</p> : null}
        {appraisal.steps.length > 0 ? (
          <LinkButton
            to={own ? '/appraisals/$id/result' : '/unit/$id/result'}
            params={{ id: String(appraisal.id) }}
            wide
          >
            {t`Xem kết quả và vì sao`}
          </LinkButton>
        ) : null}
        <Downloads appraisal={appraisal} />
      </div>
    </Card>
  )
}

/** Every month the year waits for, and whose it is to act. */
export function YearWaits({ year }: { year: AppraisalYear }) {
  const { t } = useLingui()
  if (year.waits.length === 0) return null
  return (
    <Notice
      tone="attention"
      title={t`Chưa đủ điểm của các tháng`}
      reasons={year.waits.map((problem) => sentenceOfReason(problem))}
    />
  )
}
