import type { Source } from '../../document/cited.ts'
import { compares, holds, notOf } from '../../document/condition.ts'
import type { Band, LevelCondition } from '../../document/document.ts'

function place(article: string, basis: Source['basis']): Source {
  return { citation: { instrument: '366-QĐ/TW', article }, basis }
}

const QUOTED = place('Điều 11 khoản 1, nguyên văn theo trích dẫn đã công bố', 'text')
const CUT = place('Điều 11 khoản 1, theo trích dẫn bị lược', 'reported')
const PRESS = place('Điều 11, theo báo chí', 'reported')

const onTime = (source: Source): readonly LevelCondition[] => [
  {
    code: 'tasks-on-time',
    label: {
      vi: 'Hoàn thành 100 % nhiệm vụ đúng tiến độ, bảo đảm chất lượng',
      en: '100 % of the tasks done on time and well',
    },
    audience: 'all',
    when: compares('tasksDoneOnTimeShare', 'at-least', '100'),
    ...source,
  },
  {
    code: 'unit-on-time',
    label: {
      vi: 'Địa phương, lĩnh vực, cơ quan, tổ chức, đơn vị trực tiếp lãnh đạo, phụ trách hoàn thành 100 % nhiệm vụ đúng tiến độ, bảo đảm chất lượng',
      en: 'The locality, field or body directly led did 100 % of its tasks on time and well',
    },
    audience: 'leaders',
    when: compares('unitTasksDoneOnTimeShare', 'at-least', '100'),
    ...source,
  },
]

/** 90 / 70 / 50, and what each level asks for besides. */
export const bands: readonly Band[] = [
  {
    level: 'outstanding',
    from: '90',
    conditions: [
      ...onTime(QUOTED),
      {
        code: 'tasks-exceeded',
        label: { vi: 'Ít nhất 30 % nhiệm vụ hoàn thành vượt mức', en: 'At least 30 % of the tasks exceeded' },
        audience: 'all',
        when: compares('tasksExceededShare', 'at-least', '30'),
        ...QUOTED,
      },
      {
        code: 'unit-exceeded',
        label: {
          vi: 'Địa phương, lĩnh vực, cơ quan, tổ chức, đơn vị trực tiếp lãnh đạo, phụ trách có ít nhất 30 % nhiệm vụ hoàn thành vượt mức',
          en: 'The locality, field or body directly led exceeded at least 30 % of its tasks',
        },
        audience: 'leaders',
        when: compares('unitTasksExceededShare', 'at-least', '30'),
        ...QUOTED,
      },
      {
        code: 'findings-remedied',
        label: {
          vi: 'Khắc phục 100 % hạn chế, khuyết điểm đã được chỉ ra',
          en: '100 % of the shortcomings pointed out earlier are remedied',
        },
        audience: 'all',
        when: notOf(holds('earlierFindingsOpen')),
        ...CUT,
      },
    ],
    ...PRESS,
  },
  { level: 'good', from: '70', conditions: onTime(PRESS), ...PRESS },
  {
    level: 'satisfactory',
    from: '50',
    conditions: [
      {
        code: 'tasks-done',
        label: { vi: 'Hoàn thành 100 % nhiệm vụ được giao', en: '100 % of the assigned tasks done' },
        audience: 'all',
        when: compares('tasksDoneShare', 'at-least', '100'),
        ...PRESS,
      },
      {
        code: 'tasks-late',
        label: { vi: 'Không quá 20 % nhiệm vụ chậm tiến độ', en: 'At most 20 % of the tasks late' },
        audience: 'all',
        when: compares('tasksLateShare', 'at-most', '20'),
        ...PRESS,
      },
    ],
    ...PRESS,
  },
  { level: 'unsatisfactory', from: '0', conditions: [], ...PRESS },
]
