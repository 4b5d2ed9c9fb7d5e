import { useLingui } from '@lingui/react/macro'
import type { WorkYearReply } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { formatExact, hundredthsOf, ruleSetQuery } from '../../lib/index.ts'
import { Card, LevelChip, rulerBands, useYearWords, Yardstick } from '../../ui/index.ts'
import { HeadedBodyNote } from './headed-body-note.tsx'

/** Where the person stands on the ruler, and everything the year still waits for. */
export function StandingCard({ data }: { data: WorkYearReply }) {
  const { t } = useLingui()
  const { ruleSet, total, meanSoFar, monthsWorked, months } = data
  const { data: rules } = useQuery({
    ...ruleSetQuery(ruleSet?.id ?? '', ruleSet?.version),
    enabled: ruleSet !== null,
  })
  const shown = total.total ?? meanSoFar?.value ?? null
  const value = hundredthsOf(shown)
  const level = total.level === null || total.level === 'insufficient-data' ? total.levelByPoints : total.level
  const final = total.total !== null
  const counted = meanSoFar?.months ?? 0
  return (
    <Card title={final ? t`Kết quả cả năm` : t`Tạm tính đến nay`} aside={ruleSet?.number}>
      {shown === null ? (
        <p className="text-soft">{t`Chưa có tháng nào có điểm được xác nhận.`}</p>
      ) : (
        <>
          <p className="mb-1 text-soft">
            <b className="text-xl font-semibold text-ink tabular-nums">{formatExact(shown)}</b>{' '}
            {t`trung bình của ${counted} tháng`}
          </p>
          {rules === undefined || value === null ? null : (
            <Yardstick bands={rulerBands(rules.document)} markers={[{ value, ...(level === null ? {} : { level }) }]} />
          )}
        </>
      )}
      {final && total.level !== null ? (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          {level === null ? null : <LevelChip level={level} />}
          {total.level === 'insufficient-data' ? (
            <span className="text-sm text-soft">{t`theo điểm số, chưa phải mức cuối cùng`}</span>
          ) : null}
        </div>
      ) : null}
      {data.headedBody === null ? null : <HeadedBodyNote body={data.headedBody} total={total} />}
      <Missing data={data} />
      <p className="mt-3 text-sm text-soft">
        {months.some(({ standing }) => standing === 'to-come')
          ? t`Thời gian công tác trong năm: ${monthsWorked} tháng, tính cả thời gian còn lại.`
          : t`Thời gian công tác trong năm: ${monthsWorked} tháng.`}
      </p>
    </Card>
  )
}

function Missing({ data }: { data: WorkYearReply }) {
  const { t } = useLingui()
  const words = useYearWords()
  const { months, total } = data
  const due = months.filter(({ waitedFor, standing }) => waitedFor && standing !== 'to-come')
  const toCome = months.filter(({ standing }) => standing === 'to-come').length
  const reasons = [
    ...due.map(({ period, why, absence }) => ({
      key: period,
      text: `${words.period(period)}: ${why === null ? (absence === null ? '' : words.absence(absence)) : words.waits(why)}`,
    })),
    ...(total.missing.includes('facts.unitLevel')
      ? [{ key: 'unit', text: t`mức xếp loại của cơ quan, đơn vị do người này đứng đầu` }]
      : []),
  ]
  if (reasons.length === 0 && toCome === 0) return null
  return (
    <div className="mt-3 border-t border-line pt-3 text-sm">
      {reasons.length === 0 ? null : (
        <>
          <p className="font-semibold">{t`Còn thiếu`}</p>
          <ul className="mt-1 list-disc space-y-0.5 pl-5">
            {reasons.map(({ key, text }) => (
              <li key={key} className="first-letter:uppercase">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {toCome === 0 ? null : <p className="mt-1 text-soft">{t`${toCome} tháng chưa đến hoặc đang theo dõi.`}</p>}
    </div>
  )
}
