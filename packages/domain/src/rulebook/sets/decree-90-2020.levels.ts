import type { Source } from '../document/cited.ts'
import { allOf, compares, gradedAtLeast, type Condition } from '../document/condition.ts'
import type { Audience } from '../document/criterion.ts'
import type { Band, LevelCondition } from '../document/document.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '90/2020/NĐ-CP', article }, basis }
}

const OUTSTANDING = place('Điều 4, Điều 8, Điều 12')
const GOOD_OTHERS = place('Điều 9 khoản 1, Điều 13 khoản 1')
const GOOD_LEADERS = place(
  'Điều 5, Điều 9 khoản 2, Điều 13 khoản 2 (viên chức theo nguồn; còn lại giả định)',
  'assumption',
)
const FAIR_OTHERS = place(
  'Điều 10 khoản 1, Điều 14 khoản 1 (viên chức theo nguồn; công chức là giả định)',
  'assumption',
)
const FAIR_LEADERS = place(
  'Điều 6, Điều 10 khoản 2, Điều 14 khoản 2 (viên chức theo nguồn; còn lại giả định)',
  'assumption',
)
const POOR = place('Điều 7, Điều 11, Điều 15')

function condition(
  code: string,
  audience: Audience,
  source: Source,
  when: Condition,
  vi: string,
  en: string,
): LevelCondition {
  return { code, label: { vi, en }, audience, when, ...source }
}

const meetsGeneral = (source: Source): LevelCondition =>
  condition(
    'general-met',
    'all',
    source,
    gradedAtLeast('lowestGeneralGrade', 'average'),
    'Đáp ứng các tiêu chí chung tại khoản 1 đến khoản 4 Điều 3',
    'Meets the general criteria of Article 3(1)–(4)',
  )

/** For those in leadership: how the units in their charge are rated. */
const subordinates = (source: Source): LevelCondition =>
  condition(
    'subordinates',
    'leaders',
    source,
    allOf(
      compares('subordinatesSatisfactoryShare', 'at-least', '100'),
      compares('subordinatesGoodShare', 'at-least', '70'),
    ),
    '100% đơn vị thuộc phạm vi phụ trách hoàn thành nhiệm vụ trở lên, trong đó ít nhất 70% hoàn thành tốt hoặc hoàn thành xuất sắc',
    'All units in charge satisfactory or better, at least 70 % good or outstanding',
  )

const onTime = (audience: Audience, source: Source, vi: string, en: string): LevelCondition =>
  condition(
    audience === 'leaders' ? 'own-on-time' : 'all-on-time',
    audience,
    source,
    compares('tasksDoneOnTimeShare', 'at-least', '100'),
    vi,
    en,
  )

/** Articles 4–15. No points: the highest level whose conditions hold. */
export const bands: readonly Band[] = [
  {
    level: 'outstanding',
    from: null,
    conditions: [
      condition(
        'general-well',
        'all',
        OUTSTANDING,
        gradedAtLeast('lowestGeneralGrade', 'good'),
        'Thực hiện tốt các tiêu chí chung tại khoản 1 đến khoản 4 Điều 3',
        'Does well on the general criteria of Article 3(1)–(4)',
      ),
      onTime(
        'all',
        OUTSTANDING,
        'Hoàn thành 100% nhiệm vụ theo kế hoạch hoặc theo hợp đồng, đúng tiến độ, bảo đảm chất lượng',
        'All tasks of the plan or contract done in time and well',
      ),
      condition(
        'high-quality',
        'all',
        OUTSTANDING,
        gradedAtLeast('lowestResultGrade', 'good'),
        'Kết quả có chất lượng, hiệu quả cao',
        'Results of high quality and effect',
      ),
      condition(
        'exceeded',
        'non-leaders',
        OUTSTANDING,
        compares('tasksExceededShare', 'at-least', '50'),
        'Ít nhất 50% nhiệm vụ hoàn thành vượt mức',
        'At least 50 % of the tasks exceeded',
      ),
      condition(
        'unit-exceeded',
        'leaders',
        OUTSTANDING,
        allOf(compares('unitTasksDoneShare', 'at-least', '100'), compares('unitTasksExceededShare', 'at-least', '50')),
        'Đơn vị lãnh đạo, quản lý hoàn thành tất cả chỉ tiêu, nhiệm vụ, trong đó ít nhất 50% vượt mức',
        'The unit led reaches every target, at least 50 % of them exceeded',
      ),
      subordinates(OUTSTANDING),
    ],
    ...OUTSTANDING,
  },
  {
    level: 'good',
    from: null,
    conditions: [
      meetsGeneral(GOOD_OTHERS),
      onTime(
        'non-leaders',
        GOOD_OTHERS,
        'Hoàn thành 100% nhiệm vụ, đúng tiến độ, bảo đảm chất lượng, hiệu quả',
        'All tasks done in time and well',
      ),
      onTime(
        'leaders',
        GOOD_LEADERS,
        'Các nhiệm vụ đều hoàn thành đúng tiến độ, bảo đảm chất lượng, hiệu quả',
        'All own tasks done in time and well',
      ),
      condition(
        'unit-on-time',
        'leaders',
        GOOD_LEADERS,
        allOf(
          compares('unitTasksDoneShare', 'at-least', '100'),
          compares('unitTasksDoneOnTimeShare', 'at-least', '80'),
        ),
        'Đơn vị lãnh đạo, quản lý hoàn thành tất cả chỉ tiêu, nhiệm vụ, trong đó ít nhất 80% đúng tiến độ, bảo đảm chất lượng',
        'The unit led reaches every target, at least 80 % in time and well',
      ),
      subordinates(GOOD_LEADERS),
    ],
    ...GOOD_OTHERS,
  },
  {
    level: 'satisfactory',
    from: null,
    conditions: [
      meetsGeneral(FAIR_OTHERS),
      condition(
        'all-done',
        'all',
        FAIR_OTHERS,
        compares('tasksDoneShare', 'at-least', '100'),
        'Các nhiệm vụ đều hoàn thành',
        'All tasks done',
      ),
      condition(
        'unmet',
        'all',
        FAIR_OTHERS,
        compares('tasksUnmetShare', 'at-most', '20'),
        'Không quá 20% tiêu chí chưa bảo đảm chất lượng, tiến độ hoặc hiệu quả thấp',
        'Not more than 20 % of the criteria short of quality or progress, or of low effect',
      ),
      condition(
        'unit-done',
        'leaders',
        FAIR_LEADERS,
        compares('unitTasksDoneShare', 'above', '70'),
        'Đơn vị lãnh đạo, quản lý hoàn thành trên 70% chỉ tiêu, nhiệm vụ',
        'The unit led reaches more than 70 % of its targets',
      ),
      condition(
        'subordinates-satisfactory',
        'leaders',
        FAIR_LEADERS,
        compares('subordinatesSatisfactoryShare', 'at-least', '70'),
        'Ít nhất 70% đơn vị thuộc phạm vi phụ trách hoàn thành nhiệm vụ trở lên',
        'At least 70 % of the units in charge satisfactory or better',
      ),
    ],
    ...FAIR_OTHERS,
  },
  { level: 'unsatisfactory', from: null, conditions: [], ...POOR },
]
