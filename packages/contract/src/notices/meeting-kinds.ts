import { inRound, plural, type NoticeWords } from './words.ts'

/** Notices about meetings and ballots. Their day is the day of the meeting. */
export const MEETING_NOTICES = {
  'meeting-invited': {
    waits: true,
    held: true,
    vi: {
      one: (p) => `Anh/chị được mời họp nhận xét, đánh giá${inRound(p)}.`,
      many: (count) => `${count} giấy mời họp nhận xét, đánh giá`,
    },
    en: {
      one: (p) => `You are invited to a meeting that comments on people${inRound(p)}.`,
      many: (count) => `${plural(count, 'invitation', 'invitations')} to a meeting`,
    },
  },
  'meeting-changed': {
    waits: true,
    held: true,
    vi: {
      one: (p) => `Cuộc họp anh/chị được mời đã đổi giờ hoặc địa điểm${inRound(p)}.`,
      many: (count) => `${count} cuộc họp đã đổi giờ hoặc địa điểm`,
    },
    en: {
      one: (p) => `A meeting you are invited to has a new time or place${inRound(p)}.`,
      many: (count) => `${plural(count, 'meeting', 'meetings')} with a new time or place`,
    },
  },
  'meeting-cancelled': {
    waits: false,
    held: true,
    vi: {
      one: (p) => `Cuộc họp anh/chị được mời đã hủy${inRound(p)}.`,
      many: (count) => `${count} cuộc họp đã hủy`,
    },
    en: {
      one: (p) => `A meeting you were invited to was called off${inRound(p)}.`,
      many: (count) => `${plural(count, 'meeting was', 'meetings were')} called off`,
    },
  },
  'ballot-to-cast': {
    waits: true,
    held: true,
    vi: {
      one: (p) => `Phiếu kín đã mở, mời anh/chị bỏ phiếu${inRound(p)}.`,
      many: (count) => `${count} phiếu kín chờ anh/chị bỏ phiếu`,
    },
    en: {
      one: (p) => `A secret ballot is open; please cast your vote${inRound(p)}.`,
      many: (count) => `${plural(count, 'secret ballot waits', 'secret ballots wait')} for your vote`,
    },
  },
} as const satisfies Record<string, NoticeWords>
