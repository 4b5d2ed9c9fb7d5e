import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { Card, HistoryList } from '../../ui/index.ts'

const ACTIONS: Readonly<Record<string, MessageDescriptor>> = {
  'appraisal.opened': msg`Lập phiếu`,
  'appraisal.self-saved': msg`Lưu điểm tự chấm`,
  'appraisal.submitted': msg`Gửi phiếu cho cấp trên`,
  'appraisal.submission-withdrawn': msg`Rút phiếu về`,
  'appraisal.review-saved': msg`Lưu điểm thẩm định`,
  'appraisal.confirmed': msg`Xác nhận phiếu`,
  'appraisal.returned': msg`Trả lại phiếu`,
  'appraisal.reviewer-changed': msg`Đổi người thẩm định`,
  'appraisal.reassigned': msg`Đổi người thẩm định`,
  'appraisal.withdrawn': msg`Thu hồi phiếu`,
  'appraisal.proposed': msg`Cơ quan đề xuất`,
  'appraisal.taken-back': msg`Cơ quan rút đề xuất`,
  'appraisal.allocated': msg`Phân bổ tỷ lệ xuất sắc`,
  'appraisal.case-recorded': msg`Ghi nhận kỷ luật, kết luận vi phạm`,
  'appraisal.case-withdrawn': msg`Hủy bản ghi kỷ luật, kết luận vi phạm`,
  'appraisal.handling-written': msg`Ghi đề xuất phương án xử lý`,
  'appraisal.listed-unrated': msg`Đưa vào diện không xếp loại`,
  'appraisal.tie-resolved': msg`Ghi thứ tự của Hội đồng với người bằng điểm`,
  'appraisal.decided': msg`Ra quyết định`,
  'appraisal.replaced': msg`Thay thế quyết định`,
  'party-opinion.entered': msg`Ghi ý kiến của cấp ủy`,
}
const ROLES: Readonly<Record<string, MessageDescriptor>> = {
  self: msg`người được đánh giá`,
  head: msg`người đứng đầu`,
  reviewer: msg`người thẩm định`,
  'party-committee': msg`cấp ủy`,
  personnel: msg`cơ quan tổ chức`,
  system: msg`hệ thống`,
}

/** What has happened to the appraisal: who, when, and with which reason; oldest first. */
export function HistoryCard({ history }: { history: Appraisal['history'] }) {
  const { t, i18n } = useLingui()
  if (history.length === 0) return null
  const said = (words: Readonly<Record<string, MessageDescriptor>>, code: string) => {
    const found = Object.hasOwn(words, code) ? words[code] : undefined
    return found ? i18n._(found) : code
  }
  return (
    <Card title={t`Quá trình`}>
      <HistoryList
        lines={history.map(({ at, action, actorName, role, reason }) => ({
          at,
          what: said(ACTIONS, action),
          by: actorName,
          as: said(ROLES, role),
          reason,
        }))}
      />
    </Card>
  )
}
