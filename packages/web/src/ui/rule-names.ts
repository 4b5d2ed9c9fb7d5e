import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Absence, Audience, Grade, Period, QuotaRule, Stage, Track } from '@thuoc-do/domain'

const KINDS: Record<string, MessageDescriptor> = {
  cadre: msg`cán bộ`,
  'civil-servant': msg`công chức`,
  'public-employee': msg`viên chức`,
  'contract-worker': msg`người lao động hợp đồng`,
  'party-member': msg`đảng viên`,
  collective: msg`tập thể lãnh đạo, quản lý`,
  agency: msg`cơ quan, tổ chức, đơn vị`,
}

/** "cán bộ, công chức"; a kind this screen does not know stays as it is written. */
export function useKindNames(): (kinds: readonly string[]) => string {
  const { i18n } = useLingui()
  return (kinds) =>
    kinds
      .map((kind) => {
        const name = KINDS[kind]
        return name ? i18n._(name) : kind
      })
      .join(', ')
}

/** Who acts in a stage, by relation. */
export const ACTORS: Record<Stage['actor'], MessageDescriptor> = {
  self: msg`Cá nhân`,
  'head-of-unit': msg`Người đứng đầu đơn vị`,
  'unit-meeting': msg`Cuộc họp của đơn vị`,
  'leadership-collective': msg`Tập thể lãnh đạo, quản lý`,
  'party-committee': msg`Cấp ủy`,
  'head-of-agency': msg`Người đứng đầu cơ quan`,
  'personnel-body': msg`Bộ phận tổ chức cán bộ`,
  'competent-person': msg`Người có thẩm quyền`,
}

/** What a stage must leave behind. */
export const OUTPUTS: Record<Stage['leaves'][number], MessageDescriptor> = {
  'assigned-work': msg`công việc được giao`,
  'self-scores': msg`điểm tự chấm`,
  'confirmed-scores': msg`điểm được xác nhận`,
  minutes: msg`biên bản`,
  'ballot-result': msg`kết quả bỏ phiếu`,
  'party-opinion': msg`ý kiến của cấp ủy`,
  'proposed-level': msg`mức đề xuất`,
  'quota-allocation': msg`kết quả phân bổ`,
  decision: msg`quyết định`,
  notice: msg`thông báo`,
}

/** People-sets the quota holds in. */
export const FAMILIES: Record<QuotaRule['families']['value'][number], MessageDescriptor> = {
  agency: msg`cả cơ quan`,
  unit: msg`từng đơn vị`,
  authority: msg`toàn phạm vi của cấp có thẩm quyền`,
  'comparable-group': msg`từng nhóm nhiệm vụ tương đồng`,
  'leaders-or-not': msg`riêng người giữ và không giữ chức vụ lãnh đạo, quản lý`,
  province: msg`cả đợt, chung mọi cơ quan (toàn tỉnh)`,
  'province-group': msg`từng nhóm nhiệm vụ tương đồng, chung mọi cơ quan`,
}

/** What candidates are ordered by. */
export const PRIORITIES: Record<QuotaRule['priority']['value'][number], MessageDescriptor> = {
  total: msg`tổng điểm`,
  result: msg`điểm kết quả`,
  general: msg`điểm tiêu chí chung`,
}

/** What the quota is a share of. */
export const BASES: Record<QuotaRule['base']['value'], MessageDescriptor> = {
  'good-only': msg`số người xếp loại hoàn thành tốt (không tính người xuất sắc)`,
  'good-or-better': msg`số người xếp loại tốt trở lên (tính cả người xuất sắc)`,
  rated: msg`số người được xếp loại`,
}

/** Which way places are rounded. */
export const ROUNDINGS: Record<QuotaRule['rounding']['value'], MessageDescriptor> = {
  floor: msg`làm tròn xuống`,
  'half-up': msg`làm tròn đến số gần nhất`,
  ceil: msg`làm tròn lên`,
}

/** Whom something is for, when it is not for everyone; empty otherwise. */
export function useAudienceNames(): (audience: Audience) => string {
  const { i18n } = useLingui()
  return (audience) => (audience === 'all' ? '' : i18n._(AUDIENCES[audience]))
}

/** See {@link useAudienceNames}. */
export const AUDIENCES: Record<Exclude<Audience, 'all'>, MessageDescriptor> = {
  people: msg`cá nhân`,
  leaders: msg`người giữ chức vụ lãnh đạo, quản lý`,
  'non-leaders': msg`người không giữ chức vụ lãnh đạo, quản lý`,
  collectives: msg`tập thể, cơ quan, tổ chức, đơn vị`,
}

/** The grades of criteria without points. */
export const GRADE_NAMES: Record<Grade, MessageDescriptor> = {
  excellent: msg`xuất sắc`,
  good: msg`tốt`,
  average: msg`trung bình`,
  poor: msg`kém`,
}

/** Spans of time results are for. */
export const PERIODS: Record<Period, MessageDescriptor> = {
  month: msg`tháng`,
  quarter: msg`quý`,
  'half-year': msg`nửa năm`,
  year: msg`năm`,
}

/** Why somebody has no score for a span. */
export const ABSENCE_NAMES: Record<Absence, MessageDescriptor> = {
  'sick-leave': msg`nghỉ ốm`,
  'maternity-leave': msg`nghỉ thai sản`,
  'unpaid-leave': msg`nghỉ không hưởng lương`,
  study: msg`đi học tập trung`,
  secondment: msg`biệt phái`,
  'not-yet-here': msg`chưa vào cơ quan`,
}

/** Which line of rules an instrument belongs to. */
export const TRACK_NAMES: Record<Track, MessageDescriptor> = {
  state: msg`Quy định của Nhà nước`,
  local: msg`Bộ tiêu chí của địa phương, ngành`,
  party: msg`Quy định của Đảng`,
}
