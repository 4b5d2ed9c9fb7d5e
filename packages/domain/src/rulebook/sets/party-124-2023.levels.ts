import type { Source } from '../document/cited.ts'
import { allOf, anyOf, compares, gradedAtLeast, holds, notOf } from '../document/condition.ts'
import type { Band, SettledCase } from '../document/document.ts'

function place(article: string, basis: Source['basis']): Source {
  return { citation: { instrument: '124-QĐ/TW', article }, basis }
}

const OUTSTANDING = place('Điều 12, theo trang pháp luật', 'reported')
const GOOD = place('theo trang pháp luật', 'reported')
const POOR = place('trường hợp không hoàn thành nhiệm vụ, nguyên văn theo trích dẫn đã công bố', 'text')
const OURS = place('chưa đọc được văn bản; giá trị là giả định', 'assumption')

/** Levels drawn from the lowest grades and the shares of tasks; there are no points. */
export const bands: readonly Band[] = [
  {
    level: 'outstanding',
    from: null,
    conditions: [
      {
        code: 'results-excellent',
        label: { vi: 'Tiêu chí kết quả thực hiện nhiệm vụ đạt Xuất sắc', en: 'Results graded Excellent' },
        audience: 'all',
        when: gradedAtLeast('lowestResultGrade', 'excellent'),
        ...OUTSTANDING,
      },
      {
        code: 'all-good',
        label: { vi: 'Các tiêu chí khác đạt Tốt trở lên', en: 'All other criteria graded Good or better' },
        audience: 'all',
        when: gradedAtLeast('lowestGeneralGrade', 'good'),
        ...OUTSTANDING,
      },
      {
        code: 'tasks-done',
        label: { vi: 'Hoàn thành 100 % chỉ tiêu, nhiệm vụ được giao', en: '100 % of targets and tasks done' },
        audience: 'people',
        when: compares('tasksDoneShare', 'at-least', '100'),
        ...OUTSTANDING,
      },
      {
        code: 'tasks-exceeded',
        label: { vi: 'Ít nhất 50 % nhiệm vụ hoàn thành vượt mức', en: 'At least 50 % of the tasks exceeded' },
        audience: 'people',
        when: compares('tasksExceededShare', 'at-least', '50'),
        ...OUTSTANDING,
      },
      {
        code: 'unit-done',
        label: {
          vi: 'Địa phương, cơ quan, tổ chức, đơn vị trực tiếp lãnh đạo, phụ trách hoàn thành 100 % nhiệm vụ, ít nhất 50 % vượt mức',
          en: 'The locality or body directly led did 100 % of its tasks and exceeded at least 50 %',
        },
        audience: 'leaders',
        when: allOf(
          compares('unitTasksDoneShare', 'at-least', '100'),
          compares('unitTasksExceededShare', 'at-least', '50'),
        ),
        ...OURS,
      },
      {
        code: 'nobody-disciplined',
        label: {
          vi: 'Không có đơn vị cấp dưới trực tiếp, không có thành viên bị kỷ luật',
          en: 'No directly subordinate unit and no member was disciplined',
        },
        audience: 'collectives',
        when: notOf(holds('membersDisciplined')),
        ...OUTSTANDING,
      },
    ],
    ...OUTSTANDING,
  },
  {
    level: 'good',
    from: null,
    conditions: [
      {
        code: 'results-good',
        label: { vi: 'Tiêu chí kết quả thực hiện nhiệm vụ đạt Tốt trở lên', en: 'Results graded Good or better' },
        audience: 'all',
        when: gradedAtLeast('lowestResultGrade', 'good'),
        ...GOOD,
      },
      {
        code: 'all-average',
        label: { vi: 'Các tiêu chí khác đạt Trung bình trở lên', en: 'All other criteria graded Average or better' },
        audience: 'all',
        when: gradedAtLeast('lowestGeneralGrade', 'average'),
        ...GOOD,
      },
    ],
    ...GOOD,
  },
  {
    level: 'satisfactory',
    from: null,
    conditions: [
      {
        code: 'none-poor',
        label: { vi: 'Các tiêu chí đạt Trung bình trở lên', en: 'All criteria graded Average or better' },
        audience: 'all',
        when: allOf(gradedAtLeast('lowestResultGrade', 'average'), gradedAtLeast('lowestGeneralGrade', 'average')),
        ...OURS,
      },
    ],
    ...OURS,
  },
  { level: 'unsatisfactory', from: null, conditions: [], ...POOR },
]

/** Cases that are unsatisfactory whatever the other grades are. */
export const disqualifiers: readonly SettledCase[] = [
  {
    code: 'graded-poor',
    label: { vi: 'Có tiêu chí xếp mức Kém', en: 'A criterion is graded Poor' },
    audience: 'all',
    when: anyOf(
      notOf(gradedAtLeast('lowestResultGrade', 'average')),
      notOf(gradedAtLeast('lowestGeneralGrade', 'average')),
    ),
    ...POOR,
  },
  {
    code: 'under-half-done',
    label: {
      vi: 'Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ và không hoàn thành các chỉ tiêu, nhiệm vụ chủ yếu',
      en: 'Less than 50 % of the targets done, and the main ones missed',
    },
    audience: 'all',
    when: allOf(compares('tasksDoneShare', 'below', '50'), holds('mainTargetsMissed')),
    ...POOR,
  },
  {
    code: 'collective-disciplined',
    label: { vi: 'Tập thể bị kỷ luật', en: 'The collective was disciplined' },
    audience: 'collectives',
    when: holds('disciplinedInPeriod'),
    ...POOR,
  },
  {
    code: 'units-disciplined',
    label: {
      vi: 'Có trên 20 % đơn vị cấp dưới trực tiếp bị kỷ luật',
      en: 'More than 20 % of the directly subordinate units were disciplined',
    },
    audience: 'collectives',
    when: compares('subordinatesDisciplinedShare', 'above', '20'),
    ...POOR,
  },
  {
    code: 'disunity',
    label: { vi: 'Bị kết luận mất đoàn kết nội bộ', en: 'Concluded disunity' },
    audience: 'collectives',
    when: holds('personnelWrongdoingConcluded'),
    ...POOR,
  },
  {
    code: 'unit-corruption',
    label: {
      vi: 'Cơ quan, tổ chức, đơn vị xảy ra tham nhũng, tiêu cực bị xử lý (trừ trường hợp tự phát hiện và đã khắc phục)',
      en: 'Corruption in the body was dealt with (unless it found it out itself and remedied it)',
    },
    audience: 'collectives',
    when: allOf(holds('unitCorruptionHandled'), notOf(holds('wrongdoingSelfRemedied'))),
    ...POOR,
  },
  {
    code: 'degradation',
    label: {
      vi: 'Có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”',
      en: 'Signs of degradation in political thinking, ethics or lifestyle',
    },
    audience: 'people',
    when: holds('degradationConcluded'),
    ...POOR,
  },
  {
    code: 'bad-example',
    label: { vi: 'Vi phạm trách nhiệm nêu gương', en: 'Breached the duty to set an example' },
    audience: 'people',
    when: holds('exemplaryDutyBreached'),
    ...POOR,
  },
  {
    code: 'disciplined',
    label: { vi: 'Bị kỷ luật trong năm', en: 'Disciplined in the year' },
    audience: 'people',
    when: holds('disciplinedInPeriod'),
    ...POOR,
  },
]
