import type { Source } from '../document/cited.ts'
import { allOf, compares, holds, notOf, type Condition } from '../document/condition.ts'
import type { Band, LevelCondition, SettledCase } from '../document/document.ts'

function article(place: string): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article: place }, basis: 'text' }
}

function condition(code: string, place: string, when: Condition, vi: string, en: string): LevelCondition {
  return { code, label: { vi, en }, audience: 'all', when, ...article(place) }
}

const allOnTime = (place: string): LevelCondition =>
  condition(
    'all-on-time',
    place,
    compares('tasksDoneOnTimeShare', 'at-least', '100'),
    'Hoàn thành 100% các nhiệm vụ được giao, đúng thời hạn, bảo đảm chất lượng, hiệu quả',
    'All assigned tasks done in time and well',
  )

/** Article 8(1)–(4): points and, at the same time, conditions. */
export const bands: readonly Band[] = [
  {
    level: 'outstanding',
    from: '90',
    conditions: [
      allOnTime('Điều 8 khoản 1 điểm a'),
      condition(
        'exceeded',
        'Điều 8 khoản 1 điểm a',
        compares('tasksExceededShare', 'at-least', '30'),
        'Có ít nhất 30% nhiệm vụ hoàn thành vượt mức yêu cầu',
        'At least 30 % of the tasks exceeded',
      ),
      condition(
        'subordinates',
        'Điều 8 khoản 1 điểm b',
        notOf(holds('subordinateUnsatisfactory')),
        'Không có đơn vị cấp dưới trực tiếp (nếu có) bị xếp loại không hoàn thành nhiệm vụ',
        'No directly subordinate unit, if any, is rated unsatisfactory',
      ),
      condition(
        'findings-remedied',
        'Điều 8 khoản 1 điểm c',
        notOf(holds('earlierFindingsOpen')),
        'Đã khắc phục toàn bộ hạn chế, khuyết điểm được chỉ ra từ kỳ trước hoặc từ kết luận thanh tra, kiểm tra (nếu có)',
        'All shortcomings pointed out earlier or by inspection, if any, are remedied',
      ),
    ],
    ...article('Điều 8 khoản 1'),
  },
  { level: 'good', from: '70', conditions: [allOnTime('Điều 8 khoản 2')], ...article('Điều 8 khoản 2') },
  {
    level: 'satisfactory',
    from: '50',
    conditions: [
      condition(
        'all-done',
        'Điều 8 khoản 3',
        compares('tasksDoneShare', 'at-least', '100'),
        'Hoàn thành 100% các nhiệm vụ được giao',
        'All assigned tasks done',
      ),
      condition(
        'late',
        'Điều 8 khoản 3',
        compares('tasksLateShare', 'at-most', '20'),
        'Số nhiệm vụ chưa bảo đảm tiến độ không vượt quá 20%',
        'Not more than 20 % of the tasks late',
      ),
    ],
    ...article('Điều 8 khoản 3'),
  },
  { level: 'unsatisfactory', from: '0', conditions: [], ...article('Điều 8 khoản 4') },
]

/** Article 8(4)(a) and (b). */
export const disqualifiers: readonly SettledCase[] = [
  {
    code: 'personnel-wrongdoing',
    label: {
      vi: 'Bị cấp có thẩm quyền kết luận có sai phạm trong công tác cán bộ, mất đoàn kết nội bộ, bè phái, chạy chức, chạy quyền',
      en: 'Concluded wrongdoing in personnel work, disunity, factions, or buying of posts',
    },
    audience: 'all',
    when: holds('personnelWrongdoingConcluded'),
    ...article('Điều 8 khoản 4 điểm a'),
  },
  {
    code: 'under-seventy-percent',
    label: {
      vi: 'Hoàn thành dưới 70% nhiệm vụ theo chương trình, kế hoạch trong năm (trừ lý do bất khả kháng được xem xét)',
      en: "Under 70 % of the year's tasks done, unless force majeure is confirmed",
    },
    audience: 'all',
    when: allOf(compares('tasksDoneShare', 'below', '70'), notOf(holds('forceMajeureConfirmed'))),
    ...article('Điều 8 khoản 4 điểm b'),
  },
]
