import { useLingui } from '@lingui/react/macro'
import type { WorkLineDetail, WorkLineRow } from '@thuoc-do/contract'
import { formatDay, formatQuantity } from '../../lib/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { lineState } from './line-model.ts'
import { STATE_WORDS } from './words.ts'

/**
 * Somebody changed the line while something was typed about it: the line as it was read and as it is now, side by side.
 * What was typed stays; it is sent only when the person says so.
 */
export function LineConflict(props: { before: WorkLineRow; now: WorkLineDetail; busy: boolean; onSend: () => void }) {
  const { t, i18n } = useLingui()
  const { before, now, busy, onSend } = props
  const facts = (row: WorkLineRow): readonly (readonly [string, string])[] => [
    [t`Trạng thái`, i18n._(STATE_WORDS[lineState(row)])],
    [t`Số được giao`, formatQuantity(row.assigned)],
    [t`Đã hoàn thành`, formatQuantity(row.completed)],
    [t`Đã bàn giao`, formatQuantity(row.handedOver)],
    [t`Hạn`, formatDay(row.deadline)],
    [t`Lần chậm`, String(row.delays)],
    [t`Lần chưa đạt chất lượng`, String(row.qualityFailures)],
    [t`Minh chứng`, String(row.evidence)],
  ]
  const [old, fresh] = [facts(before), facts(now)]
  const changed = old.flatMap(([name, value], at) => {
    const other = fresh[at]?.[1] ?? ''
    return value === other ? [] : [{ name, value, other }]
  })
  const last = now.events.at(-1)
  const by = last?.by ?? ''
  return (
    <Notice
      tone="attention"
      title={by === '' ? t`Việc này vừa được thay đổi` : t`${by} vừa thay đổi việc này`}
      action={
        <Button look="primary" isPending={busy} onPress={onSend}>
          {t`Gửi nội dung của tôi trên bản mới`}
        </Button>
      }
    >
      <p>{t`Nội dung anh/chị nhập vẫn còn nguyên ở đây và chưa được gửi.`}</p>
      {changed.length > 0 ? (
        <table className="w-full max-w-md text-sm">
          <caption className="sr-only">{t`Những chỗ đã thay đổi`}</caption>
          <thead>
            <tr className="text-left text-soft">
              <th scope="col" className="py-1 pr-3 font-semibold">{t`Nội dung`}</th>
              <th scope="col" className="py-1 pr-3 text-right font-semibold">{t`Lúc anh/chị mở`}</th>
              <th scope="col" className="py-1 text-right font-semibold">{t`Bây giờ`}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ name, value, other }) => (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {name}
                </th>
                <td className="py-1 pr-3 text-right">{value}</td>
                <td className="py-1 text-right font-semibold">{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Notice>
  )
}
