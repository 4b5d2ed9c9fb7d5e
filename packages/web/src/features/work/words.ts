import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import type { LineState } from './line-model.ts'

/** The word of each state of a line. */
export const STATE_WORDS: Record<LineState, MessageDescriptor> = {
  waiting: msg`Chờ nhận`,
  late: msg`Trễ hạn`,
  objected: msg`Đang có ý kiến`,
  open: msg`Đang làm`,
  done: msg`Xong`,
  withdrawn: msg`Đã rút`,
}

/** The heading over my lines in each state. */
export const STATE_HEADINGS: Record<LineState, MessageDescriptor> = {
  waiting: msg`Mới giao, chờ anh/chị nhận`,
  late: msg`Trễ hạn`,
  objected: msg`Đang có ý kiến, chờ người giao trả lời`,
  open: msg`Đang làm`,
  done: msg`Đã xong`,
  withdrawn: msg`Đã rút, không tính`,
}

/** Where a line came from, when it was not planned. */
export const ORIGIN_WORDS: Record<WorkLineRow['origin'], MessageDescriptor | null> = {
  planned: null,
  'ad-hoc': msg`Đột xuất`,
  received: msg`Nhận bàn giao`,
}

/** "còn 3 ngày", "hôm nay", "quá 2 ngày". */
export function useDaysWords(): (days: number) => string {
  const { t } = useLingui()
  return (days) => {
    const size = String(Math.abs(days))
    if (days === 0) return t`hạn hôm nay`
    if (days === 1) return t`hạn ngày mai`
    if (days === -1) return t`quá 1 ngày`
    return days > 0 ? t`còn ${size} ngày` : t`quá ${size} ngày`
  }
}
