import type { Language } from '../wording/index.ts'
import { DOSSIER_NOTICES } from './dossier-kinds.ts'
import { MEETING_NOTICES } from './meeting-kinds.ts'
import { PETITION_NOTICES } from './petition-kinds.ts'
import { inRound, of, plural, type NoticeParams, type NoticeWords } from './words.ts'

export type { NoticeParams } from './words.ts'

/** Every kind of notice with its words in both languages; a new kind is one entry here, and does not compile without them. */
export const NOTICES = {
  'form-to-fill': {
    waits: true,
    vi: {
      one: (p) => `Đợt đánh giá đã mở, mời anh/chị lập phiếu${inRound(p)}.`,
      many: (count) => `${count} phiếu chờ anh/chị lập`,
    },
    en: {
      one: (p) => `A round is open; please fill in your form${inRound(p)}.`,
      many: (count) => `${plural(count, 'form waits', 'forms wait')} to be filled in`,
    },
  },
  'form-to-review': {
    waits: true,
    vi: {
      one: (p) => `Một phiếu vừa được gửi, chờ anh/chị thẩm định${inRound(p)}.`,
      many: (count) => `${count} phiếu chờ anh/chị thẩm định`,
    },
    en: {
      one: (p) => `A form was handed in and waits for your review${inRound(p)}.`,
      many: (count) => `${plural(count, 'form waits', 'forms wait')} for your review`,
    },
  },
  'review-handed-over': {
    waits: true,
    vi: {
      one: (p) => `Một phiếu được giao cho anh/chị thẩm định thay người trước${inRound(p)}.`,
      many: (count) => `${count} phiếu được giao cho anh/chị thẩm định thay người trước`,
    },
    en: {
      one: (p) => `A form was handed over to you for review${inRound(p)}.`,
      many: (count) => `${plural(count, 'form was', 'forms were')} handed over to you for review`,
    },
  },
  'review-taken-over': {
    waits: false,
    vi: {
      one: (p) => `Một phiếu anh/chị thẩm định đã được giao cho người khác${inRound(p)}.`,
      many: (count) => `${count} phiếu đã được giao cho người khác thẩm định`,
    },
    en: {
      one: (p) => `A form of your reviews was handed over to somebody else${inRound(p)}.`,
      many: (count) => `${plural(count, 'form was', 'forms were')} handed over to another reviewer`,
    },
  },
  'form-returned': {
    waits: true,
    vi: {
      one: (p) => `Phiếu của anh/chị được trả lại để sửa${inRound(p)}.`,
      many: (count) => `${count} phiếu được trả lại để sửa`,
    },
    en: {
      one: (p) => `Your form was returned for changes${inRound(p)}.`,
      many: (count) => `${plural(count, 'form was', 'forms were')} returned for changes`,
    },
  },
  'form-confirmed': {
    waits: false,
    vi: {
      one: (p) => `Phiếu của anh/chị đã được cấp trên xác nhận${inRound(p)}.`,
      many: (count) => `${count} phiếu của anh/chị đã được xác nhận`,
    },
    en: {
      one: (p) => `Your form was confirmed by your superior${inRound(p)}.`,
      many: (count) => `${plural(count, 'form of yours was', 'forms of yours were')} confirmed`,
    },
  },
  'result-decided': {
    waits: false,
    vi: {
      one: (p) => `Đã có quyết định về kết quả xếp loại của anh/chị${inRound(p)}.`,
      many: (count) => `${count} quyết định về kết quả xếp loại của anh/chị`,
    },
    en: {
      one: (p) => `There is a decision on your classification${inRound(p)}.`,
      many: (count) => `${plural(count, 'decision', 'decisions')} on your classification`,
    },
  },
  'result-replaced': {
    waits: false,
    vi: {
      one: (p) => `Đã có quyết định mới thay thế quyết định xếp loại của anh/chị${inRound(p)}.`,
      many: (count) => `${count} quyết định mới thay thế quyết định xếp loại của anh/chị`,
    },
    en: {
      one: (p) => `A new decision takes the place of the one on your classification${inRound(p)}.`,
      many: (count) => `${plural(count, 'new decision', 'new decisions')} in place of one on your classification`,
    },
  },
  'form-reminder': {
    waits: true,
    vi: {
      one: (p) => `Nhắc anh/chị hoàn thành phiếu tự chấm${inRound(p)}.`,
      many: (count) => `${count} lời nhắc hoàn thành phiếu tự chấm`,
    },
    en: {
      one: (p) => `A reminder to hand your own scores in${inRound(p)}.`,
      many: (count) => `${plural(count, 'reminder', 'reminders')} to hand your own scores in`,
    },
  },
  'review-reminder': {
    waits: true,
    vi: {
      one: (p) => `Nhắc anh/chị thẩm định các phiếu đã gửi${inRound(p)}.`,
      many: (count) => `${count} lời nhắc thẩm định phiếu`,
    },
    en: {
      one: (p) => `A reminder to review the forms handed in to you${inRound(p)}.`,
      many: (count) => `${plural(count, 'reminder', 'reminders')} to review forms`,
    },
  },
  'period-opened': {
    waits: true,
    vi: {
      one: (p) => `Kỳ theo dõi ${of(p)} đã mở, mời anh/chị tự chấm và gửi phiếu.`,
      many: (count) => `${count} kỳ theo dõi chờ anh/chị gửi phiếu`,
    },
    en: {
      one: (p) => `Period ${of(p)} is open; please score yourself and hand in.`,
      many: (count) => `${plural(count, 'period waits', 'periods wait')} for your form`,
    },
  },
  'score-to-confirm': {
    waits: true,
    vi: {
      one: (p) => `Một phiếu kỳ ${of(p)} vừa được gửi, chờ anh/chị xác nhận.`,
      many: (count) => `${count} phiếu theo dõi chờ anh/chị xác nhận`,
    },
    en: {
      one: (p) => `A form of ${of(p)} was handed in and waits for your confirmation.`,
      many: (count) => `${plural(count, 'period form waits', 'period forms wait')} for your confirmation`,
    },
  },
  'score-returned': {
    waits: true,
    vi: {
      one: (p) => `Phiếu kỳ ${of(p)} của anh/chị được trả lại để sửa.`,
      many: (count) => `${count} phiếu theo dõi được trả lại để sửa`,
    },
    en: {
      one: (p) => `Your form of ${of(p)} was returned for changes.`,
      many: (count) => `${plural(count, 'period form was', 'period forms were')} returned for changes`,
    },
  },
  'score-confirmed': {
    waits: false,
    vi: {
      one: (p) => `Phiếu kỳ ${of(p)} của anh/chị đã được xác nhận.`,
      many: (count) => `${count} phiếu theo dõi đã được xác nhận`,
    },
    en: {
      one: (p) => `Your form of ${of(p)} was confirmed.`,
      many: (count) => `${plural(count, 'period form was', 'period forms were')} confirmed`,
    },
  },
  'score-reminder': {
    waits: true,
    vi: {
      one: (p) => `Nhắc anh/chị gửi phiếu kỳ ${of(p)}.`,
      many: (count) => `${count} lời nhắc gửi phiếu theo dõi`,
    },
    en: {
      one: (p) => `A reminder to hand in your form of ${of(p)}.`,
      many: (count) => `${plural(count, 'reminder', 'reminders')} to hand a period form in`,
    },
  },
  'work-assigned': {
    waits: true,
    vi: {
      one: (p) => `Anh/chị được giao việc mới trong kỳ ${of(p)}.`,
      many: (count) => `${count} lần được giao việc mới`,
    },
    en: {
      one: (p) => `New work was assigned to you in ${of(p)}.`,
      many: (count) => `${plural(count, 'assignment', 'assignments')} of new work`,
    },
  },
  'work-objected': {
    waits: true,
    vi: {
      one: (p) => `Có ý kiến về việc được giao trong kỳ ${of(p)}, chờ anh/chị trả lời.`,
      many: (count) => `${count} ý kiến về việc được giao chờ anh/chị trả lời`,
    },
    en: {
      one: (p) => `Somebody objects to work assigned in ${of(p)} and waits for your answer.`,
      many: (count) => `${plural(count, 'objection', 'objections')} to assigned work for you to answer`,
    },
  },
  ...DOSSIER_NOTICES,
  ...PETITION_NOTICES,
  ...MEETING_NOTICES,
} as const satisfies Record<string, NoticeWords>

/** Every kind of notice; the list is closed. */
export type NoticeKind = keyof typeof NOTICES

/** Whether a kind that came out of the database is one this program has words for. */
export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(NOTICES, kind)

/** The sentence of one notice. */
export function noticeSentence(kind: NoticeKind, params: NoticeParams, language: Language): string {
  const words: NoticeWords = NOTICES[kind]
  return words[language].one(params)
}

/** So many notices of a kind in one line, as a mail lists them. */
export function noticeCount(kind: NoticeKind, count: number, language: Language): string {
  const words: NoticeWords = NOTICES[kind]
  return words[language].many(count)
}

/** Whether a notice of this kind waits for an act of the person. */
export function noticeWaits(kind: NoticeKind): boolean {
  const words: NoticeWords = NOTICES[kind]
  return words.waits
}

/** Whether the day of such a notice is when something takes place, rather than a deadline. */
export function noticeIsHeld(kind: NoticeKind): boolean {
  const words: NoticeWords = NOTICES[kind]
  return words.held === true
}
