import { outputName } from './procedure.ts'
import { plain, type Wording } from './sentence.ts'

/** Why an agency's dossier does not move on, or why an act on it was refused. */
export type DossierProblemCode =
  | 'dossier-wrong-stage'
  | 'dossier-has-decisions'
  | 'dossier-empty'
  | 'person-not-confirmed'
  | 'person-without-level'
  | 'person-lacks-output'
  | 'people-lack-output'
  | 'people-self-scoring'
  | 'people-head-review'
  | 'people-not-confirmed'
  | 'people-await-decision'
  | 'tie-open'
  | 'tie-unknown'
  | 'tie-order-incomplete'
  | 'tie-order-foreign'
  | 'exception-not-provided'
  | 'exception-not-above-ordinary'
  | 'exception-above-maximum'
  | 'allocation-not-verified'
  | 'allocation-out-of-date'
  | 'decision-number-taken'
  | 'decision-before-period-end'
  | 'decision-before-december'
  | 'decision-in-future'

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
  'allocation-not-verified': plain(
    'Kết quả phân bổ không qua được phép kiểm tra độc lập nên không được lưu.',
    'The allocation failed its independent check and was not stored.',
  ),
  'allocation-out-of-date': plain(
    'Dữ liệu đã thay đổi sau lần phân bổ gần nhất; hãy phân bổ lại trước khi quyết định.',
    'Something has changed since the last allocation; allocate again before deciding.',
  ),
  'decision-number-taken': {
    vi: (value) => `Số quyết định “${value('number')}” đã được dùng.`,
    en: (value) => `The decision number "${value('number')}" has been used already.`,
  },
  'decision-before-period-end': {
    vi: (value) => `Ngày quyết định không được trước ngày cuối kỳ đánh giá (${value('to')}).`,
    en: (value) => `A decision cannot be dated before the last day of the period (${value('to')}).`,
  },
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
