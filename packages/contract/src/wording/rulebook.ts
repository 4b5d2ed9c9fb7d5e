import { FACTS, isFactName, type RulebookProblemCode } from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** Sentences about rule sets and the facts given to them. */
export const rulebookWording: Wording<RulebookProblemCode> = {
  'decimal-expected': {
    vi: (value) => `“${value('value')}” không phải số thập phân; hãy viết như 95 hoặc 95.5.`,
    en: (value) => `"${value('value')}" is not a decimal number; write it like 95 or 95.5.`,
  },
  'decimal-comma': {
    vi: (value) => `“${value('value')}” dùng dấu phẩy thập phân; ở đây phải dùng dấu chấm, như 95.5.`,
    en: (value) => `"${value('value')}" has a decimal comma; a point is expected here, like 95.5.`,
  },
  'decimal-too-long': {
    vi: (value) => `Số quá dài; nhiều nhất ${value('limit')} ký tự.`,
    en: (value) => `The number is too long; at most ${value('limit')} characters.`,
  },
  'rule-set-unknown': {
    vi: (value) => `Không có bộ quy tắc “${value('ruleSet')}”.`,
    en: (value) => `There is no rule set "${value('ruleSet')}".`,
  },
  'rule-set-version-unknown': {
    vi: (value) => `Bộ quy tắc “${value('ruleSet')}” không có phiên bản ${value('version')}.`,
    en: (value) => `Rule set "${value('ruleSet')}" has no version ${value('version')}.`,
  },
  'person-not-bound': {
    vi: (value) => `Bộ quy tắc “${value('ruleSet')}” không áp dụng cho đối tượng “${value('kind')}”.`,
    en: (value) => `Rule set "${value('ruleSet')}" does not bind people of kind "${value('kind')}".`,
  },
  'not-in-force': {
    vi: (value) => `Bộ quy tắc “${value('ruleSet')}” không có hiệu lực vào ngày ${value('value')}.`,
    en: (value) => `Rule set "${value('ruleSet')}" is not in force on ${value('value')}.`,
  },
  'date-expected': {
    vi: (value) => `“${value('value')}” không phải ngày dạng NNNN-TT-NN, như 2026-12-15.`,
    en: (value) => `"${value('value')}" is not a day written like 2026-12-15.`,
  },
  'criterion-unknown': {
    vi: (value) => `Phiếu của người này không có tiêu chí “${value('code')}”.`,
    en: (value) => `The form of this person has no criterion "${value('code')}".`,
  },
  'criterion-is-group': {
    vi: (value) => `“${value('code')}” là nhóm tiêu chí; chỉ chấm điểm các tiêu chí trong nhóm.`,
    en: (value) => `"${value('code')}" is a heading; only the criteria under it are scored.`,
  },
  negative: {
    vi: (value) => `${value('value')} là số âm; giá trị này không thể âm.`,
    en: (value) => `${value('value')} is negative; this value cannot be.`,
  },
  'not-positive': {
    vi: (value) => `${value('value')} không được; hệ số quy đổi phải lớn hơn 0.`,
    en: (value) => `${value('value')} is not possible; a conversion coefficient is above 0.`,
  },
  'above-maximum': {
    vi: (value) => `${value('value')} vượt quá điểm tối đa ${value('maximum')}.`,
    en: (value) => `${value('value')} is more than the maximum of ${value('maximum')}.`,
  },
  'finer-than-hundredths': {
    vi: (value) => `${value('value')} có quá hai chữ số thập phân.`,
    en: (value) => `${value('value')} has more than two decimals.`,
  },
  'not-on-step': {
    vi: (value) => `${value('value')} không phải bội số của ${value('step')}.`,
    en: (value) => `${value('value')} is not a multiple of ${value('step')}.`,
  },
  'not-a-choice': {
    vi: (value) => `${value('value')} không được; chỉ nhận ${value('choices')}.`,
    en: (value) => `${value('value')} is not possible; only ${value('choices')}.`,
  },
  'count-expected': {
    vi: (value) => `${value('value')} không phải số đếm; cần số nguyên từ 0 trở lên.`,
    en: (value) => `${value('value')} is not a count; a whole number from 0 is expected.`,
  },
  'input-not-used': {
    vi: (value) => `Bộ quy tắc này không dùng “${value('field')}” cho người này.`,
    en: (value) => `This rule set does not use "${value('field')}" for this person.`,
  },
  'given-twice': {
    vi: (value) => `Đã có “${value('field')}”; chỉ được cho từng tiêu chí hoặc tổng điểm, không cả hai.`,
    en: (value) => `"${value('field')}" is there already; give single criteria or their total, not both.`,
  },
  'fact-unknown': {
    vi: (value) => `Không có dữ kiện nào tên là “${value('fact')}”.`,
    en: (value) => `There is no fact called "${value('fact')}".`,
  },
  'boolean-fact-expected': plain('Dữ kiện này là true hoặc false.', 'This fact is true or false.'),
  'decimal-fact-expected': plain(
    'Dữ kiện này là một số viết trong dấu ngoặc kép, như "85.5".',
    'This fact is a number in quotation marks, like "85.5".',
  ),
  'level-fact-expected': {
    vi: (value) => `“${value('value')}” không phải một mức xếp loại.`,
    en: (value) => `"${value('value')}" is not a level.`,
  },
  'policy-not-in-set': {
    vi: (value) => `Bộ quy tắc “${value('ruleSet')}” không có lựa chọn nào để thay đổi bằng “policy”.`,
    en: (value) => `Rule set "${value('ruleSet')}" has no switches that "policy" could set.`,
  },
  'fact-computed': {
    vi: (value) => `“${value('fact')}” do hệ thống rút ra từ mức chấm từng tiêu chí, không khai được.`,
    en: (value) => `"${value('fact')}" is drawn from the grades of the criteria and cannot be stated.`,
  },
  'must-apply': {
    vi: (value) => `“${value('code')}” phải được đánh giá, không được bỏ ra; chỉ nội dung ghi “(nếu có)” mới được bỏ.`,
    en: (value) => `"${value('code')}" has to be appraised; only what is printed with "(if any)" may be left out.`,
  },
  'grade-expected': {
    vi: (value) => `“${value('value')}” không phải mức chấm của bộ quy tắc này; chỉ có: ${value('choices')}.`,
    en: (value) => `"${value('value')}" is not a grade of this rule set; only ${value('choices')}.`,
  },
  'axis-unknown': {
    vi: (value) => `Phiếu của đối tượng này không có trục “${value('code')}”.`,
    en: (value) => `The form of this subject has no axis "${value('code')}".`,
  },
  'component-unknown': {
    vi: (value) => `Trục này không chấm thành phần “${value('component')}”.`,
    en: (value) => `This axis has no component "${value('component')}".`,
  },
  'choice-unknown': {
    vi: (value) => `“${value('value')}” không có trong các lựa chọn: ${value('choices')}.`,
    en: (value) => `"${value('value')}" is not one of the choices: ${value('choices')}.`,
  },
  'roll-up-not-in-set': {
    vi: (value) => `Bộ quy tắc “${value('ruleSet')}” không quy định tổng hợp kết quả lên “${value('to')}”.`,
    en: (value) => `Rule set "${value('ruleSet')}" has no rule for rolling results up to "${value('to')}".`,
  },
  'span-expected': {
    vi: (value) => `“${value('value')}” không phải kỳ cần tổng hợp; hãy viết như 2026, 2026-H1 hoặc 2026-Q1.`,
    en: (value) => `"${value('value')}" is not the span to roll up to; write it like 2026, 2026-H1 or 2026-Q1.`,
  },
  'period-expected': {
    vi: (value) => `“${value('value')}” không phải tên kỳ; hãy viết như 2026-01, 2026-Q1 hoặc 2026-H1.`,
    en: (value) => `"${value('value')}" is not a period; write it like 2026-01, 2026-Q1 or 2026-H1.`,
  },
  'period-twice': {
    vi: (value) => `Kỳ ${value('period')} đã có; mỗi kỳ chỉ ghi một lần.`,
    en: (value) => `Period ${value('period')} is there already; each period is given once.`,
  },
  'period-of-other-kind': {
    vi: (value) => `${value('period')} khác loại kỳ được tổng hợp ở đây; cần kỳ viết như ${value('from')}.`,
    en: (value) => `${value('period')} is of another kind than is rolled up here; write it like ${value('from')}.`,
  },
  'period-outside-span': {
    vi: (value) => `Kỳ ${value('period')} nằm ngoài ${value('span')}.`,
    en: (value) => `Period ${value('period')} lies outside ${value('span')}.`,
  },
  'scored-while-absent': {
    vi: (value) => `Kỳ ${value('period')} vừa ghi vắng mặt vừa có điểm hoặc mức; chỉ được ghi một trong hai.`,
    en: (value) => `Period ${value('period')} is both absent and scored; it can only be one of them.`,
  },
  'left-out-without-reason': {
    vi: (value) => `Bỏ kỳ ${value('period')} ra ngoài thì phải nêu lý do.`,
    en: (value) => `Leaving out period ${value('period')} needs a reason.`,
  },
  'fact-from-periods': {
    vi: (value) => `“${value('fact')}” được rút ra từ các kỳ đã ghi, không khai thêm được.`,
    en: (value) => `"${value('fact')}" is drawn from the periods given and cannot be stated besides.`,
  },
  'fact-not-on-form': {
    vi: (value) =>
      `Phiếu của người này không khai “${factLabel('vi', value('fact'))}”; thông tin đó do cơ quan, bộ phận tổ chức cán bộ ghi nhận.`,
    en: (value) =>
      `The form of this person does not state "${factLabel('en', value('fact'))}"; the personnel body records that.`,
  },
  'fact-known-already': {
    vi: (value) =>
      `“${factLabel('vi', value('fact'))}” đã có trên hệ thống nên không khai lại trên phiếu; nếu sai, hãy báo cơ quan, bộ phận tổ chức cán bộ.`,
    en: (value) =>
      `"${factLabel('en', value('fact'))}" is known to the system and is not stated on the form; if it is wrong, tell the personnel body.`,
  },
  'fact-for-the-reviewer': {
    vi: (value) => `“${factLabel('vi', value('fact'))}” do cấp trên nêu khi thẩm định, cá nhân không tự khai.`,
    en: (value) => `"${factLabel('en', value('fact'))}" is stated by the reviewer, not by the person himself.`,
  },
  'level-above-conditions': {
    vi: (value) =>
      `Không nêu được mức “${value('value')}”: các điều kiện của mức này không đạt. Chỉ chọn giữa mức thấp nhất và mức liền trên nó.`,
    en: (value) =>
      `The level "${value('value')}" cannot be stated: its conditions do not hold. Only the lowest level and the one above it can.`,
  },
}

/** The glossary's words for a fact; its name where the glossary has none. */
function factLabel(language: 'vi' | 'en', name: string): string {
  return isFactName(name) ? FACTS[name].label[language] : name
}
