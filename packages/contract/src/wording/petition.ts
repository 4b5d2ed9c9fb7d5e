import type {
  CalendarProblemCode,
  FilingProblemCode,
  PetitionProblemCode,
  ReplacementProblemCode,
} from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** Why a decided result is not replaced. */
export type ReplacementRefusalCode =
  | ReplacementProblemCode
  | 'replacement-dossier-open'
  | 'replacement-changes-nothing'
  | 'replacement-without-level'
  | 'replacement-before-replaced'
  | 'replacement-petition-open'
  | 'replacement-superseded'

/** Sentences about replacing a decided result. */
export const replacementWording: Wording<ReplacementRefusalCode> = {
  'replacement-set-full': {
    vi: (value) =>
      `Nhóm “${value('set')}” đã đủ người: ${value('held')} người đang giữ ${value('places')} chỗ xuất sắc theo quyết định còn hiệu lực. Muốn xếp thêm phải thay thế quyết định của người không còn chỗ trước.`,
    en: (value) =>
      `The set "${value('set')}" is full: ${value('held')} people hold its ${value('places')} places by decisions in force. Replace the decision of whoever has no place any more first.`,
  },
  'replacement-tie-open': {
    vi: (value) =>
      `Người này bằng điểm với người khác ở chỗ cuối của nhóm “${value('set')}”; máy không chọn thay, hãy ghi thứ tự và số biên bản của Hội đồng.`,
    en: (value) =>
      `This person is equal with others at the last place of the set "${value('set')}"; nobody is chosen by the machine. Record the committee's order and the number of its minutes.`,
  },
  'replacement-dossier-open': plain(
    'Hồ sơ của cơ quan còn người chưa có quyết định; hãy quyết định hết rồi mới thay thế, để tỷ lệ được tính trên một bức tranh đủ.',
    'Somebody in the dossier of the agency is not decided yet; decide everybody first, so that the quota is computed on a full picture.',
  ),
  'replacement-changes-nothing': plain(
    'Điểm, tình tiết và mức xếp loại đều như quyết định đang có hiệu lực; không có gì để thay thế.',
    'Scores, facts and level are those of the decision in force; there is nothing to replace.',
  ),
  'replacement-without-level': plain(
    'Với số liệu này chưa có mức xếp loại nào; hãy kiểm tra điểm và tình tiết.',
    'These data give no level; check scores and facts.',
  ),
  'replacement-before-replaced': {
    vi: (value) => `Ngày quyết định thay thế không được trước ngày của quyết định bị thay thế (${value('on')}).`,
    en: (value) => `A replacement cannot be dated before the decision it replaces (${value('on')}).`,
  },
  'replacement-petition-open': plain(
    'Đang có kiến nghị về quyết định này; hãy giải quyết kiến nghị, không thay thế ngoài kiến nghị.',
    'A petition about this decision is open; answer the petition instead of replacing the decision beside it.',
  ),
  'replacement-superseded': plain(
    'Quyết định bị kiến nghị đã được một quyết định khác thay thế.',
    'The decision petitioned against has been replaced by another already.',
  ),
}

/** Why a petition is not filed, or stays where it is. */
type PetitionRefusalCode =
  | FilingProblemCode
  | PetitionProblemCode
  | 'petition-meeting-in-future'
  | 'petition-meeting-early'

/** Sentences about petitions. */
export const petitionWording: Wording<PetitionRefusalCode> = {
  'petition-not-own-result': plain(
    'Chỉ người được xếp loại mới kiến nghị về kết quả của mình.',
    'Only the person classified may petition about the result.',
  ),
  'petition-no-decision': plain(
    'Chưa có quyết định xếp loại nên chưa có gì để kiến nghị.',
    'There is no decision yet, so nothing to petition about.',
  ),
  'petition-too-late': {
    vi: (value) => `Đã hết thời hạn kiến nghị vào ngày ${value('deadline')} (${value('article')}).`,
    en: (value) => `The time for petitions ended on ${value('deadline')} (${value('article')}).`,
  },
  'petition-open-already': plain(
    'Đã có một kiến nghị đang được giải quyết; hãy bổ sung ý kiến vào kiến nghị đó.',
    'A petition is being dealt with already; add to that one.',
  ),
  'petition-answered-already': plain(
    'Kiến nghị về quyết định này đã được trả lời; không xem xét lại ở cấp này.',
    'The petition about this decision has been answered; it is not taken up again at this level.',
  ),
  'petition-over': plain('Kiến nghị đã kết thúc.', 'The petition is over.'),
  'petition-not-your-part': plain(
    'Việc này thuộc về người khác trong kiến nghị.',
    'This is for somebody else in the petition.',
  ),
  'petition-own': plain('Không ai giải quyết kiến nghị của chính mình.', 'Nobody answers his own petition.'),
  'petition-meeting-in-future': {
    vi: (value) => `Ngày đối thoại không được sau hôm nay (${value('today')}).`,
    en: (value) => `A dialogue cannot be dated after today (${value('today')}).`,
  },
  'petition-meeting-early': {
    vi: (value) => `Ngày đối thoại không được trước ngày nhận kiến nghị (${value('filedOn')}).`,
    en: (value) => `A dialogue cannot be dated before the petition was received (${value('filedOn')}).`,
  },
}

/** Sentences about the days the office keeps. */
export const calendarWording: Wording<CalendarProblemCode> = {
  'calendar-line-unreadable': {
    vi: (value) =>
      `Không đọc được ngày ở dòng “${value('line')}”; hãy viết dd/MM/yyyy hoặc dd/MM/yyyy - dd/MM/yyyy rồi đến tên ngày.`,
    en: (value) =>
      `No day could be read in "${value('line')}"; write dd/MM/yyyy or dd/MM/yyyy - dd/MM/yyyy, then what it is called.`,
  },
  'calendar-range-reversed': {
    vi: (value) => `Ngày cuối trước ngày đầu ở dòng “${value('line')}”.`,
    en: (value) => `The last day is before the first in "${value('line')}".`,
  },
  'calendar-range-long': {
    vi: (value) => `Khoảng ngày dài quá ${value('most')} ngày ở dòng “${value('line')}”.`,
    en: (value) => `More than ${value('most')} days in one line: "${value('line')}".`,
  },
  'calendar-other-year': {
    vi: (value) => `Dòng “${value('line')}” không thuộc năm ${value('year')}.`,
    en: (value) => `"${value('line')}" is not in ${value('year')}.`,
  },
  'calendar-day-twice': {
    vi: (value) => `Ngày ${value('day')} được nêu hai lần.`,
    en: (value) => `${value('day')} is named twice.`,
  },
  'calendar-working-on-weekday': {
    vi: (value) => `Ngày ${value('day')} không phải thứ Bảy hay Chủ nhật nên không cần khai là ngày làm bù.`,
    en: (value) => `${value('day')} is no Saturday or Sunday and needs not be declared working.`,
  },
  'calendar-empty': plain('Chưa có ngày nào trong danh sách.', 'There is no day in the list.'),
}
