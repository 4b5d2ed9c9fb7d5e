import { useLingui } from '@lingui/react/macro'
import type { ReplacementProposal, WorkMonth, YearAnew } from '@thuoc-do/contract'
import { formatDay, formatExact, sentenceOfReason } from '../../lib/index.ts'
import { LevelChip, localText, MonthNote, Notice, TableScrollBox, TextField } from '../../ui/index.ts'

type YearGroundsProps = {
  year: YearAnew
  proposal: ReplacementProposal
  onChange: (next: Partial<ReplacementProposal>) => void
}

/** The year as decided beside the year as its months are confirmed now. Its points are typed nowhere. */
export function YearGrounds({ year, proposal, onChange }: YearGroundsProps) {
  const { t } = useLingui()
  return (
    <div className="space-y-4">
      <p className="max-w-prose">
        {t`Điểm của năm lấy từ các tháng đã xác nhận; tình tiết do bộ phận tổ chức cán bộ ghi nhận kèm văn bản. Muốn sửa một tháng thì mở lại kỳ theo dõi, trả phiếu và xác nhận lại; số liệu cũ của quyết định đang có hiệu lực được giữ nguyên văn.`}
      </p>
      {year.changed ? null : (
        <Notice tone="information" title={t`Chưa có gì khác với quyết định đang có hiệu lực`}>
          <p>{t`Chỉ thay thế được khi một tháng, một tình tiết hoặc chỗ xuất sắc đã thay đổi.`}</p>
        </Notice>
      )}
      {year.waits.length > 0 ? (
        <Notice
          tone="attention"
          title={t`Chưa đủ điểm của các tháng`}
          reasons={year.waits.map((problem) => sentenceOfReason(problem))}
        />
      ) : null}
      <MonthsBeside year={year} />
      <Facts year={year} />
      <TextField
        label={t`Đề xuất phương án xử lý (Điều 23)`}
        lines={3}
        value={proposal.handling}
        maxLength={4_000}
        onChange={(handling) => onChange({ handling })}
      />
    </div>
  )
}

function MonthsBeside({ year }: { year: YearAnew }) {
  const { t } = useLingui()
  return (
    <TableScrollBox caption={t`Điểm từng tháng theo quyết định và hiện nay`}>
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line text-sm text-soft">
            <th scope="col" className="w-16 py-1 pr-4 font-normal">{t`Tháng`}</th>
            <th scope="col" className="py-1 pr-4 font-normal">{t`Theo quyết định`}</th>
            <th scope="col" className="py-1 font-normal">{t`Hiện nay`}</th>
          </tr>
        </thead>
        <tbody>
          {year.months.map(({ before, after, changed }) => (
            <tr key={after.period} className={`border-b border-line ${changed ? 'bg-[#fffdf7]' : ''}`}>
              <th scope="row" className="py-1.5 pr-4 align-top font-medium tabular-nums">
                {after.number}
              </th>
              <td className="py-1.5 pr-4 align-top">
                <Month month={before} />
              </td>
              <td className="py-1.5 align-top">
                {changed ? (
                  <b className="font-semibold">
                    <Month month={after} /> <span className="text-sm text-satisfactory">{t`đã đổi`}</span>
                  </b>
                ) : (
                  <span className="text-soft">{t`như cũ`}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line-strong">
            <th scope="row" className="py-2 pr-4 align-top font-semibold">{t`Cả năm`}</th>
            <Result result={year.before} />
            <Result result={year.after} />
          </tr>
        </tfoot>
      </table>
    </TableScrollBox>
  )
}

function Month({ month }: { month: WorkMonth }) {
  return (
    <>
      <span className="tabular-nums">{formatExact(month.total ?? month.provisional)}</span> <MonthNote month={month} />
    </>
  )
}

function Result({ result: { total, settledBy } }: { result: YearAnew['before'] }) {
  return (
    <td className="py-2 pr-4 align-top">
      <span className="flex flex-wrap items-center gap-2">
        <b className="font-semibold tabular-nums">{formatExact(total.total)}</b>
        {total.level === null ? null : <LevelChip level={total.level} />}
      </span>
      {settledBy.map(({ code, label, citation }) => (
        <span key={code} className="block text-sm">
          {localText(label)} <span className="text-soft">({citation})</span>
        </span>
      ))}
    </td>
  )
}

/** Recorded facts and the level of the organisation led, with what changed since the decision. */
function Facts({ year: { cases, unitLevel } }: { year: YearAnew }) {
  const { t } = useLingui()
  const words = {
    kept: t`đã tính trong quyết định`,
    recorded: t`ghi nhận sau quyết định`,
    withdrawn: t`đã hủy bản ghi`,
  }
  return (
    <>
      {unitLevel === null ? null : (
        <p className="flex flex-wrap items-center gap-2">
          {t`Mức của tổ chức đứng đầu đã đổi:`} {unitLevel.before ? <LevelChip level={unitLevel.before} /> : '–'}
          <span aria-hidden="true">→</span> {unitLevel.after ? <LevelChip level={unitLevel.after} /> : '–'}
        </p>
      )}
      {cases.length === 0 ? (
        <p className="text-soft">{t`Không có kỷ luật, kết luận vi phạm nào được ghi nhận.`}</p>
      ) : (
        <ul className="space-y-2">
          {cases.map((record) => (
            <li key={record.id}>
              <span className="font-medium">{localText(record.label)}</span>{' '}
              <span className={record.change === 'kept' ? 'text-soft' : 'font-semibold text-satisfactory'}>
                ({words[record.change]})
              </span>
              <span className="block text-sm text-soft">
                {t`${record.violation} · văn bản ${record.document} ngày ${formatDay(record.on)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
