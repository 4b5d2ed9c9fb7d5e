import type { Language } from '../wording/index.ts'

/** What may stand in a notice besides its kind: names of rounds, periods and agencies. The database holds it to these. */
export type NoticeParams = {
  readonly round?: string | undefined
  readonly period?: string | undefined
  readonly agency?: string | undefined
}

/** How a kind is said: one notice on the screen, and so many of them in a mail, which says nothing else about them. */
type NoticeWords = Readonly<
  Record<Language, { readonly one: (params: NoticeParams) => string; readonly many: (count: number) => string }>
> & {
  /** Whether somebody has to do something; the others only tell. */
  readonly waits: boolean
}

const inRound = ({ round }: NoticeParams): string => (round === undefined ? '' : ` (${round})`)
const of = ({ period }: NoticeParams): string => period ?? ''
const agencyOf = ({ agency }: NoticeParams): string => agency ?? ''
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Every kind of notice with its words in both languages; a new kind is one entry here, and does not compile without them. */
export const NOTICES = {
  'form-to-fill': {
    waits: true,
    vi: {
      one: (p) => `Đợt đánh giá đã mở, mời anh/chị tự chấm điểm${inRound(p)}.`,
      many: (count) => `${count} phiếu chờ anh/chị tự chấm`,
    },
    en: {
      one: (p) => `A round is open; please score yourself${inRound(p)}.`,
      many: (count) => `${plural(count, 'form waits', 'forms wait')} for your own scores`,
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
  'dossier-to-allocate': {
    waits: true,
    vi: {
      one: (p) => `${agencyOf(p)} đã trình đề xuất, chờ phân bổ tỷ lệ xuất sắc${inRound(p)}.`,
      many: (count) => `${count} hồ sơ chờ phân bổ tỷ lệ xuất sắc`,
    },
    en: {
      one: (p) => `${agencyOf(p)} has proposed; the places for outstanding are to be given${inRound(p)}.`,
      many: (count) => `${plural(count, 'dossier waits', 'dossiers wait')} for the places for outstanding`,
    },
  },
  'dossier-to-decide': {
    waits: true,
    vi: {
      one: (p) => `Hồ sơ ${agencyOf(p)} đã phân bổ xong, chờ quyết định${inRound(p)}.`,
      many: (count) => `${count} hồ sơ chờ quyết định`,
    },
    en: {
      one: (p) => `The dossier of ${agencyOf(p)} waits for the decision${inRound(p)}.`,
      many: (count) => `${plural(count, 'dossier waits', 'dossiers wait')} for the decision`,
    },
  },
  'dossier-handed-in': {
    waits: true,
    vi: {
      one: (p) => `${agencyOf(p)} đã nộp hồ sơ lên cấp trên${inRound(p)}.`,
      many: (count) => `${count} hồ sơ vừa được nộp lên`,
    },
    en: {
      one: (p) => `${agencyOf(p)} has handed its dossier in${inRound(p)}.`,
      many: (count) => `${plural(count, 'dossier was', 'dossiers were')} handed in`,
    },
  },
  'dossier-returned': {
    waits: true,
    vi: {
      one: (p) => `Hồ sơ ${agencyOf(p)} được cấp trên trả lại${inRound(p)}.`,
      many: (count) => `${count} hồ sơ được cấp trên trả lại`,
    },
    en: {
      one: (p) => `The dossier of ${agencyOf(p)} was returned by the level above${inRound(p)}.`,
      many: (count) => `${plural(count, 'dossier was', 'dossiers were')} returned by the level above`,
    },
  },
  'dossier-reminder': {
    waits: true,
    vi: {
      one: (p) => `Nhắc xử lý hồ sơ ${agencyOf(p)}${inRound(p)}.`,
      many: (count) => `${count} lời nhắc xử lý hồ sơ`,
    },
    en: {
      one: (p) => `A reminder to move the dossier of ${agencyOf(p)} on${inRound(p)}.`,
      many: (count) => `${plural(count, 'reminder', 'reminders')} to move a dossier on`,
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
