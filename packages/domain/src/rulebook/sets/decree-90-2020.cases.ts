import type { Source } from '../document/cited.ts'
import { allOf, compares, holds, notOf } from '../document/condition.ts'
import type { LevelCap, SettledCase } from '../document/document.ts'

function place(article: string, instrument = '90/2020/NĐ-CP'): Source {
  return { citation: { instrument, article }, basis: 'reported' }
}

const POOR = place('Điều 7, Điều 11, Điều 15')

/** Articles 7, 11 and 15, with discipline as Decree 48/2023 has it. */
export const disqualifiers: readonly SettledCase[] = [
  {
    code: 'degradation',
    label: {
      vi: 'Có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa” theo đánh giá của cấp có thẩm quyền',
      en: 'Signs of degradation in political thinking, ethics or lifestyle, as the competent authority judges',
    },
    audience: 'all',
    when: holds('degradationConcluded'),
    ...POOR,
  },
  {
    code: 'over-half-unmet',
    label: {
      vi: 'Có trên 50% tiêu chí về kết quả thực hiện nhiệm vụ không bảo đảm tiến độ, chất lượng, hiệu quả',
      en: 'More than 50 % of the criteria of results short of progress, quality or effect',
    },
    audience: 'all',
    when: compares('tasksUnmetShare', 'above', '50'),
    ...POOR,
  },
  {
    code: 'disciplined',
    label: {
      vi: 'Bị xử lý kỷ luật đảng hoặc kỷ luật hành chính trong năm đánh giá, trừ hành vi đã dùng làm căn cứ xếp loại ở năm khác',
      en: 'Disciplined by the Party or the administration in the year, unless the act was the ground of another year',
    },
    audience: 'all',
    when: allOf(holds('disciplinedInPeriod'), notOf(holds('violationCountedElsewhere'))),
    ...place('sửa đổi khoản 5 Điều 2', '48/2023/NĐ-CP'),
  },
  {
    code: 'unit-under-half',
    label: {
      vi: 'Đơn vị thuộc phạm vi phụ trách hoàn thành dưới 50% chỉ tiêu, nhiệm vụ',
      en: 'The unit in charge reaches under 50 % of its targets',
    },
    audience: 'leaders',
    when: compares('unitTasksDoneShare', 'below', '50'),
    ...POOR,
  },
  {
    code: 'unit-corruption',
    label: {
      vi: 'Đơn vị thuộc phạm vi quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý theo quy định của pháp luật',
      en: 'The unit directly in charge was involved in corruption or waste and was dealt with by law',
    },
    audience: 'leaders',
    when: holds('unitCorruptionHandled'),
    ...POOR,
  },
]

/** Article 2(3): under six months worked there is a self-review, but no classification. */
export const notRated: readonly SettledCase[] = [
  {
    code: 'under-six-months',
    label: {
      vi: 'Có thời gian công tác trong năm chưa đủ 06 tháng, trừ trường hợp nghỉ chế độ thai sản (vẫn phải kiểm điểm)',
      en: 'Worked fewer than six months in the year, unless on maternity leave (a self-review is still due)',
    },
    audience: 'all',
    when: allOf(compares('monthsWorked', 'below', '6'), notOf(holds('onMaternityLeave'))),
    ...place('Điều 2 khoản 3'),
  },
]

/** Article 2(3): absent three to under six months. */
export const caps: readonly LevelCap[] = [
  {
    code: 'absent-three-months',
    label: {
      vi: 'Nghỉ không tham gia công tác theo quy định của pháp luật từ 03 tháng đến dưới 06 tháng thì không xếp loại hoàn thành tốt nhiệm vụ trở lên (nghỉ thai sản xếp theo thời gian làm việc thực tế)',
      en: 'Absent as the law allows for three to under six months: not good or better (maternity leave: by the time worked)',
    },
    audience: 'all',
    atMost: 'satisfactory',
    when: allOf(
      compares('monthsAbsent', 'at-least', '3'),
      compares('monthsAbsent', 'below', '6'),
      notOf(holds('onMaternityLeave')),
    ),
    ...place('Điều 2 khoản 3'),
  },
]
