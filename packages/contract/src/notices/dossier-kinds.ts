import { agencyOf, inRound, plural, type NoticeWords } from './words.ts'

/** Notices about agencies' dossiers. */
export const DOSSIER_NOTICES = {
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
  'dossier-exception-proposed': {
    waits: true,
    vi: {
      one: (p) => `Có đề nghị tỷ lệ xuất sắc cao hơn cho ${agencyOf(p)}, chờ anh/chị xác nhận${inRound(p)}.`,
      many: (count) => `${count} đề nghị tỷ lệ xuất sắc cao hơn chờ anh/chị xác nhận`,
    },
    en: {
      one: (p) =>
        `A higher share for outstanding is proposed for ${agencyOf(p)} and waits for you to confirm it${inRound(p)}.`,
      many: (count) =>
        `${plural(count, 'proposed higher share waits', 'proposed higher shares wait')} for you to confirm`,
    },
  },
  'dossier-exception-confirmed': {
    waits: false,
    vi: {
      one: (p) => `Tỷ lệ xuất sắc cao hơn anh/chị đề nghị cho ${agencyOf(p)} đã được xác nhận${inRound(p)}.`,
      many: (count) => `${count} đề nghị tỷ lệ cao hơn đã được xác nhận`,
    },
    en: {
      one: (p) => `The higher share you proposed for ${agencyOf(p)} was confirmed${inRound(p)}.`,
      many: (count) => `${plural(count, 'higher share', 'higher shares')} you proposed, confirmed`,
    },
  },
  'dossier-exception-withdrawn': {
    waits: false,
    vi: {
      one: (p) => `Tỷ lệ xuất sắc cao hơn anh/chị đề nghị cho ${agencyOf(p)} không được chấp nhận${inRound(p)}.`,
      many: (count) => `${count} đề nghị tỷ lệ cao hơn không được chấp nhận`,
    },
    en: {
      one: (p) => `The higher share you proposed for ${agencyOf(p)} was not accepted${inRound(p)}.`,
      many: (count) => `${plural(count, 'higher share', 'higher shares')} you proposed, not accepted`,
    },
  },
} as const satisfies Record<string, NoticeWords>
