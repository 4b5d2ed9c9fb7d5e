import { inRound, plural, type NoticeWords } from './words.ts'

/** Notices about petitions. They never say whose petition it is, nor about which level. */
export const PETITION_NOTICES = {
  'petition-to-answer': {
    waits: true,
    vi: {
      one: (p) => `Có kiến nghị về kết quả xếp loại, chờ anh/chị giải quyết${inRound(p)}.`,
      many: (count) => `${count} kiến nghị chờ anh/chị giải quyết`,
    },
    en: {
      one: (p) => `There is a petition about a classification for you to answer${inRound(p)}.`,
      many: (count) => `${plural(count, 'petition waits', 'petitions wait')} for your answer`,
    },
  },
  'petition-due-soon': {
    waits: true,
    vi: {
      one: (p) => `Một kiến nghị sắp hết hạn giải quyết${inRound(p)}.`,
      many: (count) => `${count} kiến nghị sắp hết hạn giải quyết`,
    },
    en: {
      one: (p) => `A petition has to be answered very soon${inRound(p)}.`,
      many: (count) => `${plural(count, 'petition has', 'petitions have')} to be answered very soon`,
    },
  },
  'petition-overdue': {
    waits: true,
    vi: {
      one: (p) => `Một kiến nghị đã quá hạn giải quyết${inRound(p)}.`,
      many: (count) => `${count} kiến nghị đã quá hạn giải quyết`,
    },
    en: {
      one: (p) => `A petition was not answered in time${inRound(p)}.`,
      many: (count) => `${plural(count, 'petition was', 'petitions were')} not answered in time`,
    },
  },
  'petition-said': {
    waits: false,
    vi: {
      one: (p) => `Có trao đổi mới về một kiến nghị${inRound(p)}.`,
      many: (count) => `${count} kiến nghị có trao đổi mới`,
    },
    en: {
      one: (p) => `Something was added to the dialogue about a petition${inRound(p)}.`,
      many: (count) => `${plural(count, 'petition', 'petitions')} with something new said`,
    },
  },
  'petition-withdrawn': {
    waits: false,
    vi: {
      one: (p) => `Một kiến nghị đã được người gửi rút lại${inRound(p)}.`,
      many: (count) => `${count} kiến nghị đã được rút lại`,
    },
    en: {
      one: (p) => `A petition was taken back by its author${inRound(p)}.`,
      many: (count) => `${plural(count, 'petition was', 'petitions were')} taken back`,
    },
  },
  'petition-answered': {
    waits: false,
    vi: {
      one: (p) => `Kiến nghị của anh/chị đã được giải quyết${inRound(p)}.`,
      many: (count) => `${count} kiến nghị của anh/chị đã được giải quyết`,
    },
    en: {
      one: (p) => `Your petition was answered${inRound(p)}.`,
      many: (count) => `${plural(count, 'petition of yours was', 'petitions of yours were')} answered`,
    },
  },
  'own-petition-overdue': {
    waits: false,
    vi: {
      one: (p) => `Kiến nghị của anh/chị đã quá hạn mà chưa được giải quyết${inRound(p)}.`,
      many: (count) => `${count} kiến nghị của anh/chị đã quá hạn giải quyết`,
    },
    en: {
      one: (p) => `Your petition was not answered in time${inRound(p)}.`,
      many: (count) => `${plural(count, 'petition of yours was', 'petitions of yours were')} not answered in time`,
    },
  },
  'petition-window-ending': {
    waits: false,
    vi: {
      one: (p) => `Sắp hết thời hạn kiến nghị về kết quả xếp loại của anh/chị${inRound(p)}.`,
      many: (count) => `${count} kết quả của anh/chị sắp hết thời hạn kiến nghị`,
    },
    en: {
      one: (p) => `The time to petition about your classification ends soon${inRound(p)}.`,
      many: (count) => `${plural(count, 'result', 'results')} of yours about which the time to petition ends soon`,
    },
  },
} as const satisfies Record<string, NoticeWords>
