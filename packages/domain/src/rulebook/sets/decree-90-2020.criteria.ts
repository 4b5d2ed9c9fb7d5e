import type { LocalText, Source } from '../document/cited.ts'
import type { Audience } from '../document/criterion.ts'
import type { GradedCriterion, GradesRule } from '../mechanisms/grades-rule.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '90/2020/NĐ-CP', article }, basis }
}

const SCALE = place('Điều 4–15 (cách gọi ba mức theo lời văn “thực hiện tốt”, “đáp ứng” là giả định)', 'assumption')

function criterion(code: string, part: GradedCriterion['part'], audience: Audience, label: LocalText): GradedCriterion {
  return { code, number: code, label, part, audience, ...place(`Điều 3 khoản ${code.slice(0, 1)}`) }
}

/** Article 3: four general criteria and the results, which leaders and everyone else have of their own. No points. */
export const gradesRule: GradesRule = {
  kind: 'grades',
  scale: [
    { grade: 'good', label: { vi: 'Thực hiện tốt', en: 'Done well' }, ...SCALE },
    { grade: 'average', label: { vi: 'Đáp ứng yêu cầu', en: 'Meets the requirement' }, ...SCALE },
    { grade: 'poor', label: { vi: 'Chưa đáp ứng yêu cầu', en: 'Does not meet the requirement' }, ...SCALE },
  ],
  criteria: [
    criterion('1', 'general', 'all', { vi: 'Chính trị tư tưởng', en: 'Political thinking' }),
    criterion('2', 'general', 'all', { vi: 'Đạo đức, lối sống', en: 'Ethics and lifestyle' }),
    criterion('3', 'general', 'all', { vi: 'Tác phong, lề lối làm việc', en: 'Working style' }),
    criterion('4', 'general', 'all', { vi: 'Ý thức tổ chức kỷ luật', en: 'Sense of discipline' }),
    criterion('5a', 'result', 'leaders', {
      vi: 'Kết quả thực hiện chức trách, nhiệm vụ được giao của người giữ chức vụ lãnh đạo, quản lý',
      en: 'Results of duties of those in leadership or management',
    }),
    criterion('5b', 'result', 'non-leaders', {
      vi: 'Kết quả thực hiện chức trách, nhiệm vụ được giao của người không giữ chức vụ lãnh đạo, quản lý',
      en: 'Results of duties of those without leadership or management',
    }),
  ],
}
