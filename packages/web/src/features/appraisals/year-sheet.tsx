import { useLingui } from '@lingui/react/macro'
import type { Appraisal, AppraisalYear } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { formatDay } from '../../lib/index.ts'
import { Card, MonthsTable, Notice, useLevelName, type Form } from '../../ui/index.ts'
import { LevelTicks } from './level-boxes.tsx'

type YearSheetProps = {
  appraisal: Appraisal
  year: AppraisalYear
  form: Form
  /** Section II: the person's own level, to choose or to read. */
  own: ReactNode
  /** Section IV: what is proposed to be done with the result, to write or to read. */
  handling: ReactNode
}

/** Mẫu số 02 with its four sections as they stand on paper. */
export function YearSheet({ appraisal, year, form, own, handling }: YearSheetProps) {
  const { t } = useLingui()
  const { decision } = appraisal
  return (
    <>
      <Card title={t`I. Tổng hợp kết quả theo dõi, đánh giá`} flush>
        <MonthsTable {...year} bands={form.bands} />
      </Card>
      <Card title={t`II. Công chức tự đánh giá, xếp loại chất lượng`}>{own}</Card>
      <Card title={t`III. Kết quả xếp loại chất lượng của cấp có thẩm quyền`}>
        <LevelTicks value={decision === null ? null : appraisal.level} />
        <p className="mt-2 text-sm text-soft">
          {decision === null
            ? t`Chưa quyết định. Việc xếp loại căn cứ Điều 20 của Nghị định.`
            : t`Quyết định ${decision.number} ngày ${formatDay(decision.on)}, ${decision.signer} ký.`}
        </p>
      </Card>
      <Card title={t`IV. Đề xuất phương án xử lý`} aside={t`Điều 23`}>
        {handling}
      </Card>
    </>
  )
}

/** Section IV to read; the person learns of it with the decision. */
export function HandlingRead({ text }: { text: string }) {
  const { t } = useLingui()
  return text === '' ? (
    <p className="text-soft">{t`Do người có thẩm quyền xếp loại ghi.`}</p>
  ) : (
    <p className="max-w-prose whitespace-pre-line">{text}</p>
  )
}

/** A level of one's own that is not the one the months give is allowed, and said. */
export function LevelDifference({ own, year }: { own: Appraisal['self']['level']; year: AppraisalYear }) {
  const { t } = useLingui()
  const name = useLevelName('full')
  const given = year.total.level === 'insufficient-data' ? year.total.levelByPoints : year.total.level
  if (own === null || given === null || own === given) return null
  return (
    <div className="mt-3">
      <Notice tone="attention" title={t`Mức tự xếp loại khác với kết quả của các tháng`}>
        <p>{t`Tự xếp loại “${name(own)}”; điểm trung bình cả năm và quy định cho mức “${name(given)}”. Người có thẩm quyền quyết định.`}</p>
      </Notice>
    </div>
  )
}
