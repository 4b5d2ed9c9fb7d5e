import { useLingui } from '@lingui/react/macro'
import type { WorkLineDetail } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay, formatQuantity, periodName, readPeriod, today, useMe, workLineQuery } from '../../lib/index.ts'
import { Card, FormLayout, Notice, PageHeader, TextLink, type Crumb } from '../../ui/index.ts'
import { ActDialog, type Asked } from './act-dialog.tsx'
import { FilesCard } from './files-card.tsx'
import { LineActs } from './line-acts.tsx'
import { lineState } from './line-model.ts'
import { Deadline, LineFacts, Progress, StateChip } from './line-marks.tsx'
import { ReportForm } from './report-form.tsx'
import { Story } from './story-list.tsx'

/** One line of work with everything that ever happened to it. */
export function LinePage() {
  const { t } = useLingui()
  const me = useMe()
  const { lineId } = useParams({ strict: false })
  const id = Number(lineId)
  const { data: line } = useSuspenseQuery(workLineQuery(Number.isSafeInteger(id) ? id : 0))
  const [asked, setAsked] = useState<Asked | null>(null)
  const [reporting, setReporting] = useState(false)
  const own = me.person?.id === line.personId
  const search = { period: readPeriod(line.period) }
  const crumbs: Crumb[] = [
    {
      key: 'list',
      content: own ? (
        <TextLink to="/work" search={search}>{t`Công việc của tôi`}</TextLink>
      ) : (
        <TextLink to="/work/unit" search={search}>{t`Công việc của đơn vị`}</TextLink>
      ),
    },
    { key: 'period', content: periodName(line.period) },
  ]
  return (
    <>
      <PageHeader
        title={line.name}
        crumbs={crumbs}
        about={`${line.fullName} · ${line.unitName} · ${periodName(line.period)}`}
        actions={<LineActs line={line} reporting={reporting} onReport={setReporting} onAsk={setAsked} />}
      />
      {line.periodOpen ? null : (
        <div className="mb-5">
          <Notice tone="information" title={t`Kỳ này đã khóa`}>
            {t`Muốn ghi thêm, cơ quan tổ chức cần mở lại kỳ và ghi lý do.`}
          </Notice>
        </div>
      )}
      <FormLayout
        side={
          <>
            <FactsCard line={line} />
            <FilesCard line={line} />
          </>
        }
      >
        {reporting ? (
          <Card title={t`Báo cáo`}>
            <ReportForm line={line} onClose={() => setReporting(false)} />
          </Card>
        ) : null}
        <Card title={t`Quá trình`}>
          <Story line={line} onAsk={setAsked} />
        </Card>
      </FormLayout>
      {asked === null ? null : (
        <ActDialog key={`${asked.kind}-${asked.of ?? ''}`} asked={asked} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

function FactsCard({ line }: { line: WorkLineDetail }) {
  const { t } = useLingui()
  const facts: readonly (readonly [string, string])[] = [
    ...(line.output === '' ? [] : [[t`Kết quả đầu ra`, line.output] as const]),
    ...(line.entryCode === null ? [] : [[t`Mã trong danh mục`, line.entryCode] as const]),
    [t`Số được giao`, `${formatQuantity(line.assigned)} ${line.productUnit}`],
    [t`Hệ số quy đổi`, formatQuantity(line.coefficient)],
    [t`Sản phẩm quy đổi`, formatQuantity(line.converted)],
    ...(line.complexity === null ? [] : [[t`Nhóm độ phức tạp`, String(line.complexity)] as const]),
    ...(line.lastDoneOn === null ? [] : [[t`Lần làm gần nhất`, formatDay(line.lastDoneOn)] as const]),
  ]
  return (
    <Card title={t`Việc được giao`} aside={<StateChip state={lineState(line)} />}>
      <div className="mb-3 grid grid-cols-2 gap-4">
        <Progress row={line} />
        <div>
          <p className="text-xs text-soft">{t`Hạn`}</p>
          <Deadline row={line} today={today()} />
        </div>
      </div>
      <LineFacts row={line} />
      <dl className="mt-3 space-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-soft">{name}</dt>
            <dd className="text-right font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <HandOvers line={line} />
    </Card>
  )
}

/** Where the work came from and where it went. */
function HandOvers({ line }: { line: WorkLineDetail }) {
  const { t } = useLingui()
  const { giver, receivers } = line
  if (giver === null && receivers.length === 0) return null
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="text-sm font-semibold">{t`Bàn giao`}</h3>
      <ul className="mt-1 space-y-1 text-sm">
        {giver === null ? null : (
          <li>
            {t`Nhận từ`}{' '}
            <TextLink to="/work/lines/$lineId" params={{ lineId: String(giver.lineId) }}>
              {giver.fullName}
            </TextLink>
          </li>
        )}
        {receivers.map(({ lineId, fullName, quantity }, at) => (
          <li key={lineId ?? at}>
            {t`Giao ${formatQuantity(quantity)} cho`}{' '}
            {lineId === null ? (
              <b className="font-semibold">{fullName}</b>
            ) : (
              <TextLink to="/work/lines/$lineId" params={{ lineId: String(lineId) }}>
                {fullName}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
