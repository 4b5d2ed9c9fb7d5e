import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { BodyRow, BodySelf } from '@thuoc-do/contract'
import { currentLanguage } from '../../lib/index.ts'

/** Where a body's score stands, in words. */
export const STAGE_NAMES: Record<BodyRow['stage'], MessageDescriptor> = {
  'self-scoring': msg`Đang tự đánh giá`,
  'handed-in': msg`Chờ công nhận`,
  recognised: msg`Đã công nhận`,
}

/** Answers about shortcomings that were pointed out earlier. */
export const FINDINGS_NAMES: Record<NonNullable<BodySelf['findings']>, MessageDescriptor> = {
  none: msg`Không có hạn chế nào được chỉ ra`,
  remedied: msg`Có, đã khắc phục toàn bộ`,
  open: msg`Có, chưa khắc phục hết`,
}

/** What happened to a task, in the past tense. */
export const ACT_NAMES: Record<string, MessageDescriptor> = {
  added: msg`Giao nhiệm vụ`,
  changed: msg`Điều chỉnh nhiệm vụ`,
  withdrawn: msg`Rút khỏi chương trình`,
  reported: msg`Báo cáo hoàn thành`,
  'report-taken-back': msg`Rút báo cáo`,
  judged: msg`Đánh giá chất lượng`,
  'exceeding-answered': msg`Trả lời đề nghị vượt mức`,
  'postponement-claimed': msg`Đề nghị lùi hạn vì bất khả kháng`,
  'postponement-answered': msg`Trả lời đề nghị lùi hạn`,
}

/** What happened to the score. */
export const HISTORY_NAMES: Record<string, MessageDescriptor> = {
  'body-score.self-saved': msg`Lưu phần tự đánh giá`,
  'body-score.handed-in': msg`Gửi đề nghị công nhận`,
  'body-score.taken-back': msg`Rút lại`,
  'body-score.review-saved': msg`Lưu phần xem xét`,
  'body-score.returned': msg`Trả lại`,
  'body-score.recognised': msg`Công nhận kết quả`,
  'body-score.replaced': msg`Thay kết quả đã công nhận`,
}

/** In which relation somebody acted. */
export const ROLE_NAMES: Record<string, MessageDescriptor> = {
  head: msg`người đứng đầu`,
  personnel: msg`bộ phận tổ chức cán bộ`,
  authority: msg`người có thẩm quyền công nhận`,
}

/** A text of a rule set in the language on screen. */
export function localText(text: { vi: string; en: string }): string {
  return text[currentLanguage()]
}
