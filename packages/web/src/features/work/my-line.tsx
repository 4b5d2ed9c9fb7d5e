import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import { compare, ZERO } from '@thuoc-do/domain'
import { Button, Mark, Menu, TextLink, type MenuEntry } from '../../ui/index.ts'
import { AcceptButton } from './accept.tsx'
import type { Asked } from './act-dialog.tsx'
import { lineState, remaining } from './line-model.ts'
import { Deadline, LineFacts, MORE_BUTTON, Progress } from './line-marks.tsx'
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
  const left = compare(remaining(row), ZERO) > 0
  const entry = (kind: Asked['kind'], label: string): MenuEntry => ({
    kind: 'action',
    id: kind,
    label,
    onAction: () => onAsk({ line: row, kind, of: null }),
  })
  return (
    <li className="border-b border-line last:border-b-0">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1.5 px-5 py-2.5 max-sm:px-4 md:grid-cols-[minmax(0,1fr)_9.5rem_5.5rem_13.5rem]">
        <div className="min-w-0 max-md:col-span-2">
          <p className={`font-semibold ${dead ? 'text-soft line-through' : ''}`}>
            <TextLink to="/work/lines/$lineId" params={{ lineId: String(row.id) }}>
              {row.name}
            </TextLink>
          </p>
          <LineFacts row={row} />
        </div>
        <Progress row={row} />
        <Deadline row={row} today={today} />
        {dead ? null : (
          <div className="flex flex-wrap items-center justify-end gap-1.5 max-md:col-span-2">
            {state === 'waiting' ? <AcceptButton lines={[row]} /> : null}
            {left ? (
              <Button size="small" aria-expanded={reporting} onPress={() => onReport(!reporting)}>
                {reporting ? t`Đóng` : t`Báo cáo`}
              </Button>
            ) : null}
            <Menu
              label={t`Việc khác với ${row.name}`}
              trigger={<Mark name="more" />}
              triggerClass={MORE_BUTTON}
              entries={[
                entry('evidence-added', t`Bổ sung minh chứng…`),
                ...(row.acceptance === 'objected' ? [] : [entry('objected', t`Có ý kiến…`)]),
              ]}
            />
          </div>
        )}
      </div>
      {reporting ? (
        <div className="border-t border-line bg-sunken px-5 py-4 max-sm:px-4">
          <ReportForm line={row} onClose={() => onReport(false)} />
        </div>
      ) : null}
    </li>
  )
}
