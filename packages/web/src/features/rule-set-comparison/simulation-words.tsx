import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Simulation } from '@thuoc-do/contract'
import { LevelChip } from '../../ui/index.ts'

/** A level on either side of a simulation. */
export type SimulatedLevel = Simulation['transitions'][number]['after']

/** In the order of a table: best first, then those without a level. */
export const SIMULATED_LEVELS: readonly SimulatedLevel[] = [
  'outstanding',
  'good',
  'satisfactory',
  'unsatisfactory',
  'tied',
  'not-rated',
  'insufficient-data',
]

/** A level in its word, mark and colour; people tied wait for a committee. */
export function SimulatedLevelChip({ level }: { level: SimulatedLevel }) {
  const { t } = useLingui()
  if (level === 'tied') return <LevelChip level="insufficient-data">{t`Bằng điểm, chờ tập thể chọn`}</LevelChip>
  if (level === 'insufficient-data') return <LevelChip level={level}>{t`Không tính được`}</LevelChip>
  return <LevelChip level={level} wording="short" />
}

/** Why a level would be another. */
export const MOVE_REASONS: Record<Simulation['moves'][number]['because'], MessageDescriptor> = {
  points: msg`điểm hoặc ngưỡng điểm khác`,
  condition: msg`điều kiện, mức trần hoặc trường hợp riêng khác`,
  quota: msg`số chỗ xuất sắc khác`,
  'not-rated': msg`thuộc hoặc không còn thuộc diện không xếp loại`,
  insufficient: msg`thiếu dữ liệu cũ`,
}

/** Why something the trial asks for cannot be had. */
export const LACKING_REASONS: Record<Simulation['lacking'][number]['reason'], MessageDescriptor> = {
  missing: msg`dữ liệu cũ không có`,
  'above-maximum': msg`điểm cũ cao hơn điểm tối đa mới, không tự cắt bớt`,
  unfit: msg`giá trị cũ không có trong các giá trị được cho`,
  'not-bound': msg`bộ tiêu chí không áp dụng cho đối tượng này`,
}

/** What is lacking where it has no label of its own. */
export const LACKING_NAMES: Record<string, MessageDescriptor> = {
  person: msg`Đối tượng được áp dụng`,
  general: msg`Điểm tiêu chí chung`,
  work: msg`Danh mục công việc, sản phẩm`,
  axes: msg`Tỷ lệ theo các trục`,
  tasks: msg`Danh mục nhiệm vụ`,
  'leadership.unitResult': msg`Kết quả hoạt động của đơn vị phụ trách`,
  'leadership.organising': msg`Khả năng tổ chức triển khai`,
  'leadership.cohesion': msg`Năng lực tập hợp, đoàn kết`,
}
