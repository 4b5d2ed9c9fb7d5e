import { outputName } from './procedure.ts'
import { plain, type Wording } from './sentence.ts'

/** Why an agency's dossier does not move on, or why an act on it was refused. */
export type DossierProblemCode =
  | 'dossier-wrong-stage'
  | 'dossier-has-decisions'
  | 'dossier-empty'
  | 'person-not-confirmed'
  | 'person-without-level'
  | 'person-awaits-body'
  | 'person-lacks-output'
  | 'people-lack-output'
  | 'person-awaits-state-rating'
  | 'people-await-state-rating'
  | 'person-level-not-carried'
  | 'people-self-scoring'
  | 'people-head-review'
  | 'people-not-confirmed'
  | 'people-await-decision'
  | 'people-without-decider'
  | 'tie-open'
  | 'tie-unknown'
  | 'tie-order-incomplete'
  | 'tie-order-foreign'
  | 'exception-not-provided'
  | 'exception-not-above-ordinary'
  | 'exception-above-maximum'
  | 'exception-scope-empty'
  | 'exception-none-proposed'
  | 'exception-own-proposal'
  | 'exception-awaits-confirmation'
  | 'allocation-not-verified'
  | 'allocation-out-of-date'
  | 'places-await-joint'
  | 'places-given-jointly'
  | 'places-given-by-agency'
  | 'agency-has-decisions'
  | 'agency-not-there'
  | 'agency-not-handed-in'
  | 'decision-number-taken'
  | 'decision-before-period-end'
  | 'decision-before-december'
  | 'decision-in-future'
  | 'dossier-not-handed-in'
  | 'dossier-handed-in'
  | 'forms-locked'
  | 'forms-not-locked'

const STAGES: Readonly<Record<string, { vi: string; en: string }>> = {
  collecting: { vi: 'chưa đề xuất', en: 'is not proposed yet' },
  proposed: { vi: 'chưa được phân bổ chỗ', en: 'has no places given yet' },
  allocated: { vi: 'đã được phân bổ chỗ', en: 'has its places given already' },
}

/** What a dossier's stage means for an act across agencies. */
function stageOfDossier(language: 'vi' | 'en', stage: string): string {
  return STAGES[stage]?.[language] ?? stage
}

/** Sentences about an agency's dossier: proposal, places, ties, exception, decision. */
export const dossierWording: Wording<DossierProblemCode> = {
  'dossier-wrong-stage': {
    vi: (value) => `Không thực hiện được ở bước hiện tại của hồ sơ (${value('stage')}).`,
    en: (value) => `This cannot be done at the present stage of the dossier (${value('stage')}).`,
  },
  'dossier-has-decisions': plain(
    'Hồ sơ đã có quyết định; kết quả đã quyết định không thay đổi.',
    'There is a decision on this dossier already; decided results do not change.',
  ),
  'dossier-empty': plain('Không có ai trong hồ sơ để xếp loại.', 'There is nobody in the dossier to classify.'),
  'person-not-confirmed': {
    vi: (value) => `${value('fullName')} chưa được người đứng đầu xác nhận.`,
    en: (value) => `${value('fullName')} has not been confirmed by the head yet.`,
  },
  'person-without-level': {
    vi: (value) => `${value('fullName')} chưa đủ dữ liệu để xếp loại.`,
    en: (value) => `There are not enough data to classify ${value('fullName')}.`,
  },
  'person-awaits-body': {
    vi: (value) =>
      `${value('fullName')}: chưa xếp loại được trước khi biết kết quả của ${value('unitName')} do người này lãnh đạo; hãy chờ cấp có thẩm quyền công nhận, hoặc chờ hết kỳ.`,
    en: (value) =>
      `${value('fullName')} cannot be classified before the result of ${value('unitName')}, which this person leads, is known; wait until it is recognised, or until the period is over.`,
  },
  'person-lacks-output': {
    vi: (value) =>
      `${value('fullName')}: còn thiếu ${outputName('vi', value('output'))} (bước “${value('step')}” của quy trình).`,
    en: (value) => `${value('fullName')}: ${outputName('en', value('output'))} is missing (step “${value('step')}”).`,
  },
  'people-lack-output': {
    vi: (value) =>
      `${value('count')} người còn thiếu ${outputName('vi', value('output'))} (bước “${value('step')}” của quy trình).`,
    en: (value) =>
      `${value('count')} people still lack ${outputName('en', value('output'))} (step “${value('step')}”).`,
  },
  'person-awaits-state-rating': {
    vi: (value) =>
      `${value('fullName')}: xếp loại của cơ quan nhà nước cùng năm (“${value('round')}”) chưa có quyết định; xếp loại của Đảng tiến hành sau.`,
    en: (value) =>
      `${value('fullName')}: the State rating of the same year ("${value('round')}") is not decided; the Party's comes after it.`,
  },
  'people-await-state-rating': {
    vi: (value) =>
      `${value('count')} người chưa có quyết định xếp loại của cơ quan nhà nước cùng năm (“${value('round')}”); xếp loại của Đảng tiến hành sau.`,
    en: (value) =>
      `${value('count')} people have no decision of the State rating of the same year ("${value('round')}"); the Party's comes after it.`,
  },
  'person-level-not-carried': {
    vi: (value) =>
      `${value('fullName')}: phiếu kín của cấp ủy không thông qua mức đưa ra (${value('votes')}/${value('convened')} phiếu, cần ${value('percent')} %). Hãy rút đề xuất để xem xét lại mức, rồi bỏ phiếu lại.`,
    en: (value) =>
      `${value('fullName')}: the committee's ballot did not carry the level (${value('votes')} of ${value('convened')} votes, ${value('percent')} % needed). Take the proposal back, weigh the level again and vote anew.`,
  },
  'people-self-scoring': {
    vi: (value) => `${value('count')} người chưa nộp phiếu tự đánh giá.`,
    en: (value) => `${value('count')} people have not handed in their own scores.`,
  },
  'people-head-review': {
    vi: (value) => `${value('count')} người đang chờ người đứng đầu xác nhận.`,
    en: (value) => `${value('count')} people wait for their head's confirmation.`,
  },
  'people-not-confirmed': {
    vi: (value) => `${value('count')} người được bổ sung sau khi hồ sơ đã đề xuất.`,
    en: (value) => `${value('count')} people were added after the dossier had been proposed.`,
  },
  'people-without-decider': {
    vi: (value) =>
      `${value('count')} người (trong đó có ${value('fullName')}) chưa có ai trong hệ thống có thẩm quyền quyết định: chức vụ đang khuyết, hoặc chưa giao vai cấp ủy cho ai ở cấp đó. Quản trị giao vai ở trang Tài khoản.`,
    en: (value) =>
      `Nobody in the application is competent to decide ${value('count')} people (among them ${value('fullName')}): a post is vacant, or nobody holds the role of the Party committee at that level. The administrator gives the role on the page Accounts.`,
  },
  'people-await-decision': {
    vi: (value) => `${value('count')} người chờ người có thẩm quyền quyết định.`,
    en: (value) => `${value('count')} people wait for the competent person's decision.`,
  },
  'tie-open': {
    vi: (value) =>
      `${value('people')} người bằng điểm nhau ở ${value('places')} chỗ cuối; cần Hội đồng quyết định thứ tự.`,
    en: (value) =>
      `${value('people')} people are equal at the last ${value('places')} places; the committee has to order them.`,
  },
  'tie-unknown': plain('Không có trường hợp bằng điểm ở nhóm này.', 'There is no open tie in this set.'),
  'tie-order-incomplete': {
    vi: (value) => `Thứ tự phải nêu đủ những người bằng điểm; còn thiếu ${value('fullName')}.`,
    en: (value) => `The order has to name everybody who is tied; ${value('fullName')} is missing.`,
  },
  'tie-order-foreign': {
    vi: (value) => `Thứ tự nêu người không thuộc diện bằng điểm hoặc nêu hai lần (${value('id')}).`,
    en: (value) => `The order names somebody who is not tied, or names him twice (${value('id')}).`,
  },
  'exception-not-provided': plain(
    'Bộ quy tắc của đợt này không cho phép tỷ lệ cao hơn.',
    'The rule set of this round knows no higher share.',
  ),
  'exception-not-above-ordinary': {
    vi: (value) => `Tỷ lệ phải cao hơn mức thông thường ${value('ordinary')} %.`,
    en: (value) => `The share has to be above the ordinary ${value('ordinary')} %.`,
  },
  'exception-above-maximum': {
    vi: (value) => `Tỷ lệ cao nhất được phép là ${value('maximum')} %.`,
    en: (value) => `The highest share allowed is ${value('maximum')} %.`,
  },
  'exception-scope-empty': plain(
    'Trong hồ sơ không có nhóm nào thuộc phạm vi đã chọn; hãy chọn phạm vi khác.',
    'No set of the dossier lies in the chosen scope; choose another one.',
  ),
  'exception-none-proposed': plain(
    'Không có đề nghị tỷ lệ cao hơn nào đang chờ xác nhận.',
    'No higher share waits for confirmation.',
  ),
  'exception-own-proposal': plain(
    'Tỷ lệ cao hơn phải do người thứ hai xác nhận; người đề nghị không tự xác nhận.',
    'A higher share is confirmed by a second person; nobody confirms his own proposal.',
  ),
  'exception-awaits-confirmation': {
    vi: (value) =>
      `Đề nghị tỷ lệ ${value('percent')} % (${value('document')}) chờ người thứ hai xác nhận; chưa có hiệu lực và không xác nhận được nữa khi đã có quyết định.`,
    en: (value) =>
      `The proposed share of ${value('percent')} % (${value('document')}) waits for a second person; it is not in force, and cannot be confirmed any more once there is a decision.`,
  },
  'allocation-not-verified': plain(
    'Kết quả phân bổ không qua được phép kiểm tra độc lập nên không được lưu.',
    'The allocation failed its independent check and was not stored.',
  ),
  'allocation-out-of-date': plain(
    'Dữ liệu đã thay đổi sau lần phân bổ gần nhất; hãy phân bổ lại trước khi quyết định.',
    'Something has changed since the last allocation; allocate again before deciding.',
  ),
  'places-await-joint': plain(
    'Tỷ lệ của bộ tiêu chí tính chung nhiều cơ quan: chỗ được phân bổ một lần cho cả đợt, sau khi mọi cơ quan đã đề xuất và nộp hồ sơ.',
    'The quota of this rule set is counted across agencies: places are given once for the whole round, after every agency has proposed and handed in.',
  ),
  'places-given-jointly': plain(
    'Chỗ của đợt này được phân bổ chung cho mọi cơ quan. Muốn thay đổi, cơ quan tổ chức cán bộ cấp tỉnh phải hủy phân bổ chung (ở trang của đợt) trước khi có quyết định đầu tiên.',
    'Places of this round are given for all agencies together. To change that, the provincial personnel body has to give the joint allocation up (on the page of the round) before the first decision.',
  ),
  'places-given-by-agency': plain(
    'Tỷ lệ của bộ tiêu chí tính trong từng cơ quan; chỗ được phân bổ ở hồ sơ của mỗi cơ quan.',
    'The quota of this rule set is counted within each agency; places are given in the dossier of each agency.',
  ),
  'agency-has-decisions': {
    vi: (value) => `${value('agency')} đã có quyết định; kết quả đã quyết định không thay đổi.`,
    en: (value) => `There is a decision for ${value('agency')} already; decided results do not change.`,
  },
  'agency-not-there': {
    vi: (value) => `Hồ sơ của ${value('agency')} ${stageOfDossier('vi', value('stage'))}.`,
    en: (value) => `The dossier of ${value('agency')} ${stageOfDossier('en', value('stage'))}.`,
  },
  'agency-not-handed-in': {
    vi: (value) => `${value('agency')} chưa nộp hồ sơ lên cấp trên.`,
    en: (value) => `${value('agency')} has not handed its dossier in.`,
  },
  'decision-number-taken': {
    vi: (value) => `Số quyết định “${value('number')}” đã được dùng.`,
    en: (value) => `The decision number "${value('number')}" has been used already.`,
  },
  'decision-before-period-end': {
    vi: (value) => `Ngày quyết định không được trước ngày cuối kỳ đánh giá (${value('to')}).`,
    en: (value) => `A decision cannot be dated before the last day of the period (${value('to')}).`,
  },
  'dossier-not-handed-in': plain(
    'Cơ quan chưa nộp hồ sơ lên cấp trên nên chưa xem được nội dung; số liệu theo bước có ở trang đợt đánh giá.',
    'The agency has not handed its dossier in yet, so what is in it is not shown; the numbers by stage are on the page of the round.',
  ),
  'dossier-handed-in': plain(
    'Hồ sơ đã nộp lên cấp trên; muốn sửa, hãy đề nghị cấp trên trả lại.',
    'The dossier was handed in to the level above; to change it, ask for it to be returned.',
  ),
  'forms-locked': plain(
    'Phiếu của cơ quan đã khóa nên không sửa được; cấp trên có thể mở khóa kèm lý do.',
    'The forms of the agency are locked and cannot be changed; the level above can open them again with a reason.',
  ),
  'forms-not-locked': plain('Phiếu của cơ quan đang không khóa.', 'The forms of the agency are not locked.'),
  'decision-before-december': {
    vi: (value) =>
      `Xếp loại chất lượng năm được tiến hành vào cuối năm: ngày quyết định không được trước ${value('to')}.`,
    en: (value) => `A year is classified at its end: the decision cannot be dated before ${value('to')}.`,
  },
  'decision-in-future': {
    vi: (value) => `Ngày quyết định không được sau hôm nay (${value('today')}).`,
    en: (value) => `A decision cannot be dated after today (${value('today')}).`,
  },
}
