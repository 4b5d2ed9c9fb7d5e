import {
  display,
  parseFraction,
  type LeaveOutCode,
  type PeriodScoreMissingCode,
  type PeriodScoreTransitionCode,
  type UnusualCode,
} from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** Why a period score stays where it is, or what it lacks; codes that appraisals have too are worded there. */
type OwnCode =
  | Extract<PeriodScoreTransitionCode, 'score-period-locked' | 'score-period-not-reopened'>
  | Exclude<PeriodScoreMissingCode, 'score-missing' | 'fact-missing'>
  | 'period-score-changed-meanwhile'
  | 'criterion-not-on-form'
  | 'review-comment-needed'
  | 'leadership-not-asked'
  | 'unit-result-is-computed'
  | 'leadership-grounds-needed'
  | 'leader-above-confirmed'
  | 'left-unscored'

/** Sentences about one period score. */
export const periodScoreWording: Wording<OwnCode> = {
  'score-period-locked': plain(
    'Kỳ theo dõi của cơ quan đã khóa; muốn sửa phải mở lại kỳ và nêu lý do.',
    'The period of the agency is locked; to change anything it has to be opened again with a reason.',
  ),
  'score-period-not-reopened': plain(
    'Điểm đã được xác nhận; chỉ trả lại được sau khi kỳ đã khóa được mở lại có lý do.',
    'The score is confirmed; it can be returned only after the locked period was opened again with a reason.',
  ),
  'no-work-assigned': plain(
    'Trong kỳ chưa được giao sản phẩm, công việc nào theo kế hoạch nên chưa có a, b, c.',
    'No planned work was assigned in the period, so a, b and c do not exist.',
  ),
  'unit-result-waits': {
    vi: (value) =>
      value('names') === ''
        ? 'Điểm d chờ xác nhận điểm của công chức thuộc quyền quản lý.'
        : `Điểm d chờ xác nhận điểm của: ${value('names')}.`,
    en: (value) =>
      value('names') === ''
        ? 'Percentage d waits for the scores of the people below to be confirmed.'
        : `Percentage d waits for the scores of: ${value('names')}.`,
  },
  'unit-result-not-stated': plain(
    'Không có điểm của người dưới quyền để tính d; cấp trên cho điểm d kèm căn cứ.',
    'There are no scores below to compute d from; the superior states it with grounds.',
  ),
  'leadership-value-missing': plain(
    'Cấp trên chưa cho điểm tiêu chí lãnh đạo, quản lý này.',
    'The superior has not yet given this percentage of leaders.',
  ),
  'period-score-changed-meanwhile': plain(
    'Phiếu theo dõi đã được thay đổi ở nơi khác trong khi bạn đang sửa; nội dung bạn nhập chưa bị mất, hãy xem bản mới rồi lưu lại.',
    'The form was changed elsewhere while you were editing; nothing you typed is lost, look at the new state and save again.',
  ),
  'criterion-not-on-form': {
    vi: (value) => `Phiếu không có tiêu chí chung “${value('code')}”.`,
    en: (value) => `The form has no general criterion "${value('code')}".`,
  },
  'review-comment-needed': {
    vi: (value) => `Chấm khác điểm tự chấm ở tiêu chí ${value('codes')} thì phải ghi nhận xét nêu lý do.`,
    en: (value) => `Criteria ${value('codes')} are scored differently from the self-scoring, so a comment is needed.`,
  },
  'leadership-not-asked': plain(
    'Người này không giữ chức vụ lãnh đạo, quản lý nên không có d, đ, e.',
    'This person is no leader, so d, đ and e are not asked for.',
  ),
  'unit-result-is-computed': plain(
    'Điểm d được tính từ điểm của công chức thuộc quyền quản lý, không nhập tay.',
    'Percentage d is computed from the scores of the people below and is not entered by hand.',
  ),
  'leadership-grounds-needed': plain('Cần ghi căn cứ cho điểm này.', 'This percentage needs its grounds.'),
  'leader-above-confirmed': plain(
    'Điểm của người đứng đầu cấp trên đã được xác nhận dựa trên điểm này; hãy khóa rồi mở lại kỳ của cơ quan đó, có lý do.',
    'The score of a leader above was confirmed on the ground of this one; lock the period of that agency and open it again with a reason.',
  ),
  'left-unscored': plain(
    'Bộ phận tổ chức cán bộ đã ghi lý do không chấm điểm trong kỳ; hãy đề nghị bỏ ghi nhận đó trước.',
    'The personnel body has recorded why there is no score in this period; ask for that to be taken back first.',
  ),
}

/** Why a period is not opened, locked or opened again, and who gets no form. */
type PeriodCode =
  | 'work-period-needs-personnel-body'
  | 'work-period-changed-meanwhile'
  | 'work-period-locked-already'
  | 'work-period-not-locked'
  | 'work-period-overlaps'
  | 'work-period-left-out'
  | LeaveOutCode
  | 'month-left-out-already'
  | 'score-unconfirmed'
  | 'reason-not-needed'
  | 'work-board-not-yours'
  | 'no-rule-set-applies'
  | 'scored-otherwise'
  | 'scored-in-other-agency'
  | 'score-period-is-locked'

/** Sentences about periods and boards. */
export const workPeriodWording: Wording<PeriodCode> = {
  'work-period-needs-personnel-body': plain(
    'Chỉ bộ phận tổ chức cán bộ của cơ quan hoặc cấp trên làm được việc này.',
    'This is for the personnel body of the agency or of one above it.',
  ),
  'work-period-changed-meanwhile': plain(
    'Kỳ theo dõi vừa được người khác khóa hoặc mở lại; hãy xem lại.',
    'Somebody has just locked the period or opened it again; look at it anew.',
  ),
  'work-period-locked-already': plain('Kỳ theo dõi đã khóa.', 'The period is locked already.'),
  'work-period-not-locked': plain('Kỳ theo dõi đang mở.', 'The period is open.'),
  'work-period-overlaps': {
    vi: (value) =>
      `${value('agency')} đang mở kỳ ${periodWords(value('open')).vi}, trùng tháng với kỳ này; theo dõi theo tháng hoặc theo quý, không cả hai. Khóa kỳ đang mở trước.`,
    en: (value) =>
      `${value('agency')} has ${periodWords(value('open')).en} open, which covers the same months; monitor by month or by quarter, not both. Lock the open one first.`,
  },
  'work-period-left-out': {
    vi: (value) =>
      `${value('agency')} đã ghi nhận không tính tháng này khi xếp loại năm; hãy hủy ghi nhận đó trước khi mở kỳ.`,
    en: (value) =>
      `${value('agency')} has left this month out of the year; withdraw that record before opening the period.`,
  },
  'only-december-left-out': plain(
    'Chỉ tháng 12 được bỏ ra khỏi năm cho cả cơ quan, vì xếp loại tiến hành trước ngày 15 tháng 12 (Điều 19 khoản 2).',
    'Only December can be left out of the year for a whole agency, because rating takes place before 15 December (Article 19(2)).',
  ),
  'december-left-out-too-late': plain(
    'Từ ngày 15 tháng 12 trở đi không bỏ tháng 12 ra khỏi năm được nữa (Điều 19 khoản 2); hãy theo dõi, chấm điểm tháng 12 như các tháng khác.',
    'From 15 December on December can no longer be left out of the year (Article 19(2)); monitor and score it like any other month.',
  ),
  'month-left-out-already': {
    vi: (value) => `${value('agency')} đã ghi nhận không tính tháng này.`,
    en: (value) => `${value('agency')} has left this month out already.`,
  },
  'score-unconfirmed': {
    vi: (value) => `${value('name')} chưa có điểm được xác nhận; cần nêu lý do không có điểm.`,
    en: (value) => `${value('name')} has no confirmed score; say why there is none.`,
  },
  'reason-not-needed': plain(
    'Người này đã có điểm được xác nhận hoặc không có phiếu trong kỳ.',
    'This person has a confirmed score, or no form in the period.',
  ),
  'work-board-not-yours': plain(
    'Chỉ người đứng đầu và bộ phận tổ chức cán bộ phụ trách đơn vị được xem hoặc nhắc việc ở đây.',
    'The board is for the heads and the personnel body over the unit.',
  ),
  'no-rule-set-applies': plain(
    'Không có bộ quy tắc nào áp dụng cho người này vào ngày cuối kỳ.',
    'No rule set binds this person on the last day of the period.',
  ),
  'scored-otherwise': plain(
    'Bộ quy tắc áp dụng cho người này không tính điểm theo sản phẩm quy đổi.',
    'The rule set that binds this person does not count converted products.',
  ),
  'scored-in-other-agency': plain(
    'Người này đã có phiếu trong kỳ tại cơ quan khác.',
    'This person has a form of the period in another agency.',
  ),
  'score-period-is-locked': plain(
    'Kỳ theo dõi của cơ quan đã khóa; mở lại trước khi bổ sung người.',
    'The period of the agency is locked; open it again before adding people.',
  ),
}

/** "tháng 3 năm 2026", "quý I năm 2026". */
function periodWords(period: string): { vi: string; en: string } {
  const [year = '', part = ''] = period.split('-')
  if (!part.startsWith('Q')) return { vi: `tháng ${Number(part)} năm ${year}`, en: `month ${Number(part)} of ${year}` }
  const roman = ['', 'I', 'II', 'III', 'IV'][Number(part.slice(1))] ?? ''
  return { vi: `quý ${roman} năm ${year}`, en: `quarter ${roman} of ${year}` }
}

const shown = (text: string): string => {
  const value = parseFraction(text)
  return value === undefined ? text : display(value)
}

/** What a head should look at before confirming; none of these accuses anybody. */
export const unusualWording: Wording<UnusualCode> = {
  'everything-full': plain(
    'Mọi tỷ lệ đều đạt 100% và tiêu chí chung tự chấm tối đa.',
    'Every share is 100 % and the general criteria have all points.',
  ),
  'quantity-far-from-peers': {
    vi: (value) =>
      `Hoàn thành ${shown(value('completed'))} sản phẩm quy đổi, ${value('side') === 'above' ? 'cao' : 'thấp'} hơn hẳn trung vị ${shown(value('median'))} của ${value('peers')} người cùng nhóm “${value('group')}”.`,
    en: (value) =>
      `Completed ${shown(value('completed'))} converted products, far ${value('side')} the median ${shown(value('median'))} of ${value('peers')} others in "${value('group')}".`,
  },
  'evidence-missing': {
    vi: (value) => `${value('lines')} trong ${value('of')} sản phẩm đã báo hoàn thành chưa có minh chứng.`,
    en: (value) => `${value('lines')} of ${value('of')} products reported as done have no evidence.`,
  },
  'reported-on-last-day': {
    vi: (value) => `Cả ${value('reports')} lần báo hoàn thành đều nhập vào ngày cuối kỳ hoặc sau đó.`,
    en: (value) => `All ${value('reports')} reports of completed work were entered on the last day or after it.`,
  },
}
