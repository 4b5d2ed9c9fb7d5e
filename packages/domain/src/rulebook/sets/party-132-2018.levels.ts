import type { Source } from '../document/cited.ts'
import { allOf, anyOf, compares, gradedAtLeast, holds, notOf, type Condition } from '../document/condition.ts'
import type { Band, SettledCase } from '../document/document.ts'

function place(article: string, basis: Source['basis']): Source {
  return { citation: { instrument: '132-QĐ/TW', article }, basis }
}

const OURS = place('chưa đọc được văn bản; giá trị là giả định', 'assumption')
const LAST = place('Điều 12 khoản 4, theo trang pháp luật', 'reported')
const EXEMPT: Source = {
  citation: { instrument: '21-HD/BTCTW', article: 'ngày 18/10/2019; đối tượng không xếp loại, theo trang pháp luật' },
  basis: 'reported',
}

/** Grades alone: the shares this regulation asked for were not to be had. */
export const bands: readonly Band[] = [
  {
    level: 'outstanding',
    from: null,
    conditions: [
      {
        code: 'results-excellent',
        label: { vi: 'Kết quả thực hiện nhiệm vụ đạt Xuất sắc', en: 'Results graded Excellent' },
        audience: 'all',
        when: gradedAtLeast('lowestResultGrade', 'excellent'),
        ...OURS,
      },
      {
        code: 'all-good',
        label: { vi: 'Các tiêu chí khác đạt Tốt trở lên', en: 'All other criteria graded Good or better' },
        audience: 'all',
        when: gradedAtLeast('lowestGeneralGrade', 'good'),
        ...OURS,
      },
    ],
    ...OURS,
  },
  {
    level: 'good',
    from: null,
    conditions: [
      {
        code: 'results-good',
        label: { vi: 'Kết quả thực hiện nhiệm vụ đạt Tốt trở lên', en: 'Results graded Good or better' },
        audience: 'all',
        when: gradedAtLeast('lowestResultGrade', 'good'),
        ...OURS,
      },
      {
        code: 'all-average',
        label: { vi: 'Các tiêu chí khác đạt Trung bình trở lên', en: 'All other criteria graded Average or better' },
        audience: 'all',
        when: gradedAtLeast('lowestGeneralGrade', 'average'),
        ...OURS,
      },
    ],
    ...OURS,
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
  { level: 'unsatisfactory', from: null, conditions: [], ...OURS },
]

/** Rated, and rated unsatisfactory: a unit not rated at all says nothing about its leader. */
const unitUnsatisfactory: Condition = allOf(
  { kind: 'level', fact: 'unitLevel', atLeast: 'unsatisfactory' },
  notOf({ kind: 'level', fact: 'unitLevel', atLeast: 'satisfactory' }),
)

/** Cases in which a person is unsatisfactory; none was found for collectives. */
export const disqualifiers: readonly SettledCase[] = [
  {
    code: 'degradation',
    label: {
      vi: 'Có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”',
      en: 'Signs of degradation in political thinking, ethics or lifestyle',
    },
    audience: 'people',
    when: holds('degradationConcluded'),
    ...LAST,
  },
  {
    code: 'under-half-done',
    label: { vi: 'Hoàn thành dưới 50 % nhiệm vụ được giao', en: 'Less than 50 % of the assigned tasks done' },
    audience: 'people',
    when: compares('tasksDoneShare', 'below', '50'),
    ...LAST,
  },
  {
    code: 'disciplined',
    label: { vi: 'Bị xử lý kỷ luật trong năm', en: 'Disciplined in the year' },
    audience: 'people',
    when: holds('disciplinedInPeriod'),
    ...LAST,
  },
  {
    code: 'unit-unsatisfactory',
    label: {
      vi: 'Cơ quan, tổ chức, đơn vị trực tiếp phụ trách không hoàn thành nhiệm vụ',
      en: 'The body directly in charge is rated unsatisfactory',
    },
    audience: 'leaders',
    when: unitUnsatisfactory,
    ...LAST,
  },
  {
    code: 'unit-corruption',
    label: {
      vi: 'Cơ quan, tổ chức, đơn vị trực tiếp phụ trách xảy ra tham nhũng, tiêu cực bị xử lý',
      en: 'Corruption in the body directly in charge was dealt with',
    },
    audience: 'leaders',
    when: holds('unitCorruptionHandled'),
    ...LAST,
  },
]

/** A committee member suspended from the committee only is still rated. */
export const notRated: readonly SettledCase[] = [
  {
    code: 'exempt-or-suspended',
    label: {
      vi: 'Đảng viên được miễn công tác và sinh hoạt đảng, hoặc đang bị đình chỉ sinh hoạt đảng',
      en: 'Party member exempt from, or suspended from, Party activity',
    },
    audience: 'people',
    when: anyOf(holds('exemptFromPartyActivity'), holds('suspendedFromPartyActivity')),
    ...EXEMPT,
  },
]
