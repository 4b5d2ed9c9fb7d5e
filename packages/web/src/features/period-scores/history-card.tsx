import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { Card, HistoryList } from '../../ui/index.ts'

const ACTIONS: Readonly<Record<string, MessageDescriptor>> = {
  'period-score.opened': msg`Mở phiếu`,
  'period-score.self-saved': msg`Lưu điểm tự chấm`,
  'period-score.handed-in': msg`Gửi cấp có thẩm quyền`,
  'period-score.taken-back': msg`Rút phiếu về`,
  'period-score.review-saved': msg`Lưu nhận xét, điểm thẩm định`,
  'period-score.confirmed': msg`Xác nhận điểm`,
  'period-score.returned': msg`Trả lại phiếu`,
  'period-score.reopened': msg`Mở lại để tính lại, vì điểm của cấp dưới thay đổi`,
  'period-score.left-unscored': msg`Ghi lý do không có điểm`,
  'period-score.unscored': msg`Ghi lý do không có điểm`,
}
const ROLES: Readonly<Record<string, MessageDescriptor>> = {
  self: msg`công chức tự đánh giá`,
  head: msg`cấp có thẩm quyền`,
  reviewer: msg`cấp có thẩm quyền`,
  personnel: msg`cơ quan tổ chức`,
  system: msg`hệ thống`,
}

/** What has happened to the form: who, when, with which reason; oldest first. */
export function ScoreHistory({ score }: { score: PeriodScore }) {
  const { t, i18n } = useLingui()
  const said = (words: Readonly<Record<string, MessageDescriptor>>, code: string) => {
    const found = Object.hasOwn(words, code) ? words[code] : undefined
    return found ? i18n._(found) : code
  }
  if (score.history.length === 0) return null
  return (
    <Card title={t`Quá trình`}>
      <HistoryList
        lines={score.history.map(({ at, action, actorName, role, reason }) => ({
          at,
          what: said(ACTIONS, action),
          by: actorName,
          as: said(ROLES, role),
          reason,
        }))}
      />
      {score.contentHash === null ? null : (
        <p className="mt-3 text-sm break-all text-soft">{t`Mã băm của kết quả đã xác nhận: ${score.contentHash}`}</p>
      )}
    </Card>
  )
}
