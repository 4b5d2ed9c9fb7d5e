import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { AbsenceKind, WorkMonth } from '@thuoc-do/contract'

const ABSENCES: Record<AbsenceKind, MessageDescriptor> = {
  'sick-leave': msg`Nghỉ ốm`,
  'maternity-leave': msg`Nghỉ thai sản`,
  'unpaid-leave': msg`Nghỉ không hưởng lương`,
  study: msg`Học tập trung`,
  secondment: msg`Biệt phái`,
  'not-yet-here': msg`Chưa vào công tác`,
}

/** Every kind of absence, in the order they are offered. */
export const ABSENCE_KINDS: readonly AbsenceKind[] = [
  'sick-leave',
  'maternity-leave',
  'unpaid-leave',
  'study',
  'secondment',
  'not-yet-here',
]

const WAITS: Record<NonNullable<WorkMonth['why']>, MessageDescriptor> = {
  'not-opened': msg`Chưa có phiếu; bộ phận tổ chức cán bộ mở kỳ theo dõi.`,
  'self-scoring': msg`Chưa gửi phiếu tự chấm điểm.`,
  'handed-in': msg`Đã gửi, chờ cấp có thẩm quyền xác nhận.`,
  'not-yet-here': msg`Trước khi về cơ quan này; cơ quan cũ gửi điểm, hoặc bộ phận tổ chức cán bộ ghi nhận chưa vào công tác.`,
  'no-longer-here': msg`Sau khi rời cơ quan; do cơ quan mới theo dõi.`,
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const

/** Words of absences, periods and of what a month waits for. */
export function useYearWords() {
  const { t, i18n } = useLingui()
  const monthName = (number: number): string => t`tháng ${number}`
  return {
    absence: (kind: AbsenceKind): string => i18n._(ABSENCES[kind]),
    waits: (why: NonNullable<WorkMonth['why']>): string => i18n._(WAITS[why]),
    /** "tháng 3", "quý I", "6 tháng đầu năm", "cả năm". */
    period: (period: string): string => {
      const part = period.slice(5)
      const quarter = ROMAN[Number(part.slice(1))] ?? ''
      if (part === '') return t`cả năm`
      if (part.startsWith('Q')) return t`quý ${quarter}`
      if (part === 'H1') return t`6 tháng đầu năm`
      if (part === 'H2') return t`6 tháng cuối năm`
      return monthName(Number(part))
    },
  }
}
