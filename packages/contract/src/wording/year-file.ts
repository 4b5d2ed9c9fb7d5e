import type { MissingMonth } from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** What a year made of months waits for, and what cannot be done to its file. */
export type YearFileProblemCode =
  | `month-${MissingMonth}`
  | 'month-absent-without-reason'
  | 'month-to-come'
  | 'year-without-months'
  | 'level-not-chosen'
  | 'scores-come-from-months'
  | 'facts-come-from-records'
  | 'case-needs-personnel-body'
  | 'case-of-oneself'
  | 'case-not-of-a-year'
  | 'case-not-in-set'
  | 'case-day-unusable'
  | 'violation-unnamed'
  | 'violation-counted-already'
  | 'year-proposed-already'
  | 'year-is-rated'
  | 'handling-not-yours'
  | 'round-needs-calendar-year'

/** Their sentences; of a month each says whose it is to act. */
export const yearFileWording: Wording<YearFileProblemCode> = {
  'month-not-opened': {
    vi: (value) => `Tháng ${value('month')}: chưa mở phiếu theo dõi; bộ phận tổ chức cán bộ mở kỳ này.`,
    en: (value) => `Month ${value('month')}: no score was opened; the personnel body opens the period.`,
  },
  'month-self-scoring': {
    vi: (value) => `Tháng ${value('month')}: người được đánh giá chưa gửi phiếu tự chấm điểm.`,
    en: (value) => `Month ${value('month')}: the person has not handed in his own score.`,
  },
  'month-handed-in': {
    vi: (value) => `Tháng ${value('month')}: đã gửi, chờ cấp có thẩm quyền theo dõi, đánh giá xác nhận.`,
    en: (value) => `Month ${value('month')}: handed in; the monitoring authority has to confirm it.`,
  },
  'month-not-yet-here': {
    vi: (value) =>
      `Tháng ${value('month')}: trước khi về cơ quan này; cơ quan cũ gửi điểm, hoặc bộ phận tổ chức cán bộ ghi nhận chưa vào công tác.`,
    en: (value) =>
      `Month ${value('month')}: before the first post here; the former body sends its score, or the personnel body records that the person was not in service yet.`,
  },
  'month-no-longer-here': {
    vi: (value) => `Tháng ${value('month')}: sau khi rời cơ quan; cơ quan mới theo dõi và gửi điểm.`,
    en: (value) => `Month ${value('month')}: after the last post here; the new body scores it and sends the score.`,
  },
  'month-absent-without-reason': {
    vi: (value) =>
      `Tháng ${value('month')}: vắng mặt nhưng chưa có lý do để không tính vào trung bình; bộ phận tổ chức cán bộ ghi lý do.`,
    en: (value) =>
      `Month ${value('month')}: absent, without a reason to leave it out of the mean; the personnel body records the reason.`,
  },
  'month-to-come': {
    vi: (value) => `Tháng ${value('month')}: chưa hết tháng hoặc đang theo dõi.`,
    en: (value) => `Month ${value('month')}: not over yet, or still being scored.`,
  },
  'year-without-months': plain(
    'Cả năm không có tháng nào làm việc thực tế để tính điểm; bộ phận tổ chức cán bộ đưa vào danh sách không xếp loại.',
    'No month of the year was actually worked, so there is nothing to be rated by; the personnel body lists the person as not rated.',
  ),
  'level-not-chosen': plain(
    'Hãy chọn mức tự xếp loại ở mục II trước khi gửi.',
    'Choose your own level in section II before handing in.',
  ),
  'scores-come-from-months': plain(
    'Phiếu này lấy điểm từ các tháng đã được xác nhận nên không chấm điểm trên phiếu.',
    'The points of this form come from confirmed months, so nothing is scored on it.',
  ),
  'facts-come-from-records': plain(
    'Tình tiết của năm do bộ phận tham mưu về tổ chức, cán bộ ghi nhận kèm văn bản, không đánh dấu ở đây; hãy để bộ phận đó ghi nhận rồi tính lại.',
    'Facts of a year are recorded by the personnel body with their document, not ticked here; have them recorded and compute again.',
  ),
  'case-needs-personnel-body': plain(
    'Chỉ bộ phận tham mưu về tổ chức, cán bộ của cơ quan mới ghi nhận được việc này.',
    'Only the personnel body of the agency records this.',
  ),
  'case-of-oneself': plain(
    'Không ai được tự ghi nhận việc kỷ luật hoặc không xếp loại của chính mình.',
    'Nobody records discipline of himself, or that he is not rated.',
  ),
  'case-not-of-a-year': plain(
    'Việc này chỉ dành cho phiếu xếp loại năm tính từ điểm các tháng.',
    'This is only for files of a year that is made of months.',
  ),
  'case-not-in-set': plain(
    'Bộ quy tắc của đợt không dùng loại thông tin này đối với người này.',
    'The rule set of the round knows no such fact for this person.',
  ),
  'case-day-unusable': plain('Ngày của văn bản không hợp lệ.', 'The day of the document is no day.'),
  'violation-unnamed': plain(
    'Hãy nêu hành vi vi phạm hoặc số hồ sơ vụ việc bằng chữ hoặc số.',
    'Name the behaviour, or the number of its file, in letters or digits.',
  ),
  'violation-counted-already': {
    vi: (value) =>
      `Hành vi này đã được tính làm căn cứ xếp loại năm ${value('year')}; một hành vi chỉ tính ở một năm (Nghị định 335/2025/NĐ-CP, Điều 11 khoản 3).`,
    en: (value) =>
      `This behaviour counts already in the classification of ${value('year')}; one behaviour counts in one year only (Decree 335/2025/NĐ-CP, Điều 11 khoản 3).`,
  },
  'year-proposed-already': plain(
    'Hồ sơ của cơ quan đang ở giữa đề xuất và quyết định, hoặc người này không xếp loại; muốn ghi nhận thêm thì rút đề xuất trước, hoặc ghi sau khi đã quyết định để thay thế quyết định.',
    'The dossier of the agency stands between proposal and decision, or the person is not rated; to record more, take the proposal back first, or record it after the decision so that the decision can be replaced.',
  ),
  'year-is-rated': plain(
    'Năm này của người đó vẫn xếp loại được nên không đưa vào danh sách không xếp loại.',
    'This year of the person can be rated, so he is not listed as not rated.',
  ),
  'handling-not-yours': plain(
    'Chỉ người có thẩm quyền xếp loại người này ghi đề xuất phương án xử lý, sau khi phiếu đã gửi và trước khi quyết định.',
    'Only the person competent to decide this level writes what is proposed, after the form is handed in and before the decision.',
  ),
  'round-needs-calendar-year': plain(
    'Bộ quy tắc này xếp loại theo năm từ điểm các tháng: kỳ phải từ 01/01 đến 31/12 của cùng một năm.',
    'This rule set classifies a year from its months: the period must run from 1 January to 31 December of one year.',
  ),
}
