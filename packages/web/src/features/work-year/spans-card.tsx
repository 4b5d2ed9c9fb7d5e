import { useLingui } from '@lingui/react/macro'
import type { WorkSpan, WorkYearReply } from '@thuoc-do/contract'
import { formatExact } from '../../lib/index.ts'
import { Card, LevelChip, useYearWords } from '../../ui/index.ts'

/** Quarters, half-years and the year as the rule set rolls them up. */
export function SpansCard({ data }: { data: WorkYearReply }) {
  const { t } = useLingui()
  const spans = [...data.quarters, ...data.halfYears, data.total].filter(({ known }) => known)
  if (spans.length === 0) return null
  return (
    <Card title={t`Quý, 6 tháng, năm`} aside={t`Điều 17 khoản 3`} flush>
      <table className="w-full text-left">
        <caption className="sr-only">{t`Kết quả tổng hợp theo quý, 6 tháng và năm`}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-soft">
            <th scope="col" className="py-2 pl-5 font-medium">{t`Kỳ`}</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">{t`Điểm`}</th>
            <th scope="col" className="py-2 pr-5 font-medium">{t`Mức tương ứng`}</th>
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <SpanLine key={span.span} span={span} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function SpanLine({ span }: { span: WorkSpan }) {
  const { t } = useLingui()
  const words = useYearWords()
  const level = span.level === 'insufficient-data' ? span.levelByPoints : span.level
  const missing = span.missing.flatMap((place) => (place.startsWith('periods.') ? [place.split('.')[1] ?? ''] : []))
  const allOut = span.missing.includes('periods')
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <th scope="row" className="py-2 pl-5 font-medium first-letter:uppercase">
        {words.period(span.span)}
      </th>
      <td className="py-2 pr-4 text-right font-semibold tabular-nums">{formatExact(span.total)}</td>
      <td className="py-2 pr-5">
        {span.total !== null && level !== null ? (
          <LevelChip level={level} wording="short" />
        ) : (
          <span className="text-sm text-soft">
            {allOut
              ? t`Không có tháng nào để tính`
              : missing.length > 3
                ? t`Thiếu ${missing.length} kỳ`
                : missing.length > 0
                  ? t`Thiếu ${missing.map(words.period).join(', ')}`
                  : '–'}
          </span>
        )}
      </td>
    </tr>
  )
}
