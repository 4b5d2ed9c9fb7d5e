import { useLingui } from '@lingui/react/macro'
import type { WorkLineDetail } from '@thuoc-do/contract'
import { compare, ZERO } from '@thuoc-do/domain'
import { Button, buttonClass, Mark, Menu, type MenuEntry } from '../../ui/index.ts'
import { AcceptButton } from './accept.tsx'
import type { Asked } from './act-dialog.tsx'
import { remaining } from './line-model.ts'

/** What the reader may do with this line now; the one thing most likely to be done stands as a button. */
export function LineActs(props: {
  line: WorkLineDetail
  reporting: boolean
  onReport: (open: boolean) => void
  onAsk: (asked: Asked) => void
}) {
  const { t } = useLingui()
  const { line, reporting, onReport, onAsk } = props
  const { can } = line
  const left = compare(remaining(line), ZERO) > 0
  const entry = (kind: Asked['kind'], label: string): MenuEntry => ({
    kind: 'action',
    id: kind,
    label,
    onAction: () => onAsk({ line, kind, of: null }),
  })
  const entries = [
    ...(can.object ? [entry('objected', t`Có ý kiến…`)] : []),
    ...(can.report ? [entry('evidence-added', t`Bổ sung minh chứng…`)] : []),
    ...(can.judge
      ? [entry('delayed', t`Ghi nhận chậm…`), entry('failed-review', t`Ghi nhận chưa đạt chất lượng…`)]
      : []),
    ...(can.amend ? [entry('amended', t`Sửa việc được giao…`)] : []),
    ...(can.handOver ? [entry('handed-over', t`Bàn giao cho người khác…`)] : []),
    ...(can.withdraw ? [entry('withdrawn', t`Rút việc…`)] : []),
  ]
  return (
    <>
      {entries.length > 0 ? (
        <Menu
          label={t`Thao tác với việc này`}
          trigger={
            <>
              {t`Thao tác`} <Mark name="chevron-down" />
            </>
          }
          triggerClass={buttonClass('secondary')}
          entries={entries}
        />
      ) : null}
      {can.accept ? <AcceptButton lines={[line]} primary /> : null}
      {can.report && left && !can.accept ? (
        <Button look="primary" onPress={() => onReport(!reporting)}>
          {reporting ? t`Đóng báo cáo` : t`Báo cáo`}
        </Button>
      ) : null}
    </>
  )
}
