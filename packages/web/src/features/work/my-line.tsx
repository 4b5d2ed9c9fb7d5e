import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import { Button, TextLink } from '../../ui/index.ts'
import { AcceptButton } from './accept.tsx'
import type { Asked } from './act-dialog.tsx'
import { lineState } from './line-model.ts'
import { Deadline, LineFacts, Progress, StateChip } from './line-marks.tsx'
import { ReportForm } from './report-form.tsx'

/** One of my lines: what, how far, until when; accepted, objected to and reported on where it stands. */
export function MyLine(props: {
  row: WorkLineRow
  today: string
  reporting: boolean
  onReport: (open: boolean) => void
  onAsk: (asked: Asked) => void
}) {
  const { t } = useLingui()
  const { row, today, reporting, onReport, onAsk } = props
  const state = lineState(row)
  const dead = state === 'withdrawn'
  return (
    <li className="border-b border-line last:border-b-0">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-2 px-5 py-3 max-sm:px-4 md:grid-cols-[minmax(0,1fr)_9rem_6rem_auto]">
        <div className="min-w-0 max-md:col-span-2">
          <p className={`flex flex-wrap items-baseline gap-x-2 ${dead ? 'text-soft line-through' : ''}`}>
            <span className="font-semibold">
              <TextLink to="/work/lines/$lineId" params={{ lineId: String(row.id) }}>
                {row.name}
              </TextLink>
            </span>
            <StateChip state={state} />
          </p>
          {row.output === '' ? null : <p className="text-sm text-soft">{row.output}</p>}
          <LineFacts row={row} />
        </div>
        <Progress row={row} />
        <Deadline row={row} today={today} />
        <div className="flex flex-wrap justify-end gap-2 max-md:col-span-2 md:w-36">
          {dead ? null : state === 'waiting' ? (
            <>
              <AcceptButton lines={[row]} />
              <Button size="small" look="quiet" onPress={() => onAsk({ line: row, kind: 'objected', of: null })}>
                {t`Có ý kiến…`}
              </Button>
            </>
          ) : (
            <Button size="small" aria-expanded={reporting} onPress={() => onReport(!reporting)}>
              {reporting ? t`Đóng` : t`Báo cáo`}
            </Button>
          )}
        </div>
      </div>
      {reporting ? (
        <div className="border-t border-line bg-sunken px-5 py-4 max-sm:px-4">
          <ReportForm line={row} onClose={() => onReport(false)} />
        </div>
      ) : null}
    </li>
  )
}
