import type { DeadlineReply, PetitionStanding } from '@thuoc-do/contract'
import { displayShort, parseFraction, type Level } from '@thuoc-do/domain'
import type { DecidedAppraisal } from '../../classification/index.ts'
import type { PetitionReceipt } from '../../petition/index.ts'
import { dateInWords, paperDateOf } from '../paper/index.ts'
import type { LetterData, LetterPerson } from './letter-data.ts'

const LEVELS: Record<Level, string> = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
  'not-rated': 'Không xếp loại',
  'insufficient-data': 'Chưa đủ dữ liệu',
}

const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
const dayOf = (day: string): string => dateInWords(paperDateOf(day))
const short = (day: string): string => day.split('-').toReversed().join('/')

/** A level in the words of the decrees. */
export const levelInWords = (level: Level): string => LEVELS[level]

const personOf = ({ person, position, level }: DecidedAppraisal): LetterPerson => ({
  fullName: person.fullName,
  post: position.postTitle,
  unit: position.unitName,
  level: levelInWords(level),
})

const issuerOf = ({ position }: DecidedAppraisal) => ({
  agencyName: position.agencyName,
  superiorName: position.parentName === '' ? null : position.parentName,
})

/**
 * A decision as it was signed, from the frozen results under it: levels, no points. One that takes the place of an
 * earlier one names it, and why.
 * @param items at least one, all of one decision
 */
export function decisionLetter(items: readonly [DecidedAppraisal, ...DecidedAppraisal[]], place: string): LetterData {
  const [first] = items
  const { decision, round, ruleSet, position, replaces } = first
  const period = lowered(round.name)
  const closing =
    replaces === undefined
      ? []
      : [
          `Điều 2. Quyết định này thay thế Quyết định số ${replaces.number} ${dayOf(replaces.on)} đối với ông (bà) ${first.person.fullName}, đã được xếp loại “${levelInWords(replaces.level)}”. Lý do: ${replaces.reason}`,
        ]
  const next = closing.length + 2
  return {
    issuer: issuerOf(first),
    number: decision.number,
    placed: { place, date: paperDateOf(decision.on) },
    kind: 'Quyết định',
    subject:
      replaces === undefined
        ? `Về việc xếp loại chất lượng ${period}`
        : `Về việc xếp loại chất lượng ${period} thay thế quyết định đã ban hành`,
    authority: decision.signer.title,
    grounds: [
      `Căn cứ ${ruleSet.number} (${ruleSet.title.vi});`,
      ...(replaces === undefined ? [] : [`Căn cứ ${replaces.document};`]),
      `Căn cứ hồ sơ đánh giá, xếp loại chất lượng ${period} của ${position.agencyName};`,
      'Theo đề nghị của cơ quan tham mưu về tổ chức, cán bộ.',
    ],
    resolves: 'Quyết định:',
    opening: [`Điều 1. Xếp loại chất lượng ${period} đối với các ông (bà) có tên sau đây:`],
    people: items.map(personOf),
    closing: [
      ...closing,
      `Điều ${next}. Quyết định này có hiệu lực từ ngày ký. Cơ quan tham mưu về tổ chức, cán bộ, các đơn vị có liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    ],
    recipients: [`- Như Điều ${next};`, '- Lưu: VT, hồ sơ đánh giá.'],
    signer: { title: decision.signer.title, name: decision.signer.name },
  }
}

const points = (exact: string | undefined): string => {
  const value = exact === undefined ? undefined : parseFraction(exact)
  return value === undefined ? 'không chấm điểm' : `${displayShort(value)} điểm`
}

/** What the quota did, without anybody else's points. */
function quotaSentence({ quota }: DecidedAppraisal): string[] {
  const { outcome } = quota
  if (outcome?.outcome !== 'refused') return []
  return [
    `Tổng điểm đạt ngưỡng xuất sắc, nhưng nhóm “${outcome.name}” có ${outcome.base} người được tính và ${outcome.places} chỗ xuất sắc, đã thuộc về người khác (xếp trên theo thứ tự của quy định, hoặc đang giữ chỗ theo quyết định còn hiệu lực); vì vậy được xếp mức liền dưới.`,
  ]
}

function petitionSentence(
  standing: Pick<PetitionStanding, 'filingCitation' | 'resolvingCitation' | 'resolvingWorkingDays'>,
  fileBy: DeadlineReply | null,
): string {
  const filing =
    fileBy === null
      ? 'Quy định áp dụng không đặt thời hạn gửi kiến nghị.'
      : `Thời hạn gửi kiến nghị là ${fileBy.workingDays} ngày làm việc, đến hết ngày ${short(fileBy.on)} (${standing.filingCitation}).`
  const days = standing.resolvingWorkingDays
  const resolving =
    days === null
      ? 'Quy định áp dụng không đặt thời hạn giải quyết.'
      : `Người có thẩm quyền giải quyết trong ${days} ngày làm việc kể từ ngày nhận được kiến nghị (${standing.resolvingCitation}).`
  return `Trường hợp không nhất trí với kết luận đánh giá, xếp loại chất lượng, ông (bà) có quyền kiến nghị. ${filing} ${resolving}`
}

/**
 * The written notice of one person's result (Decree 335 Điều 21 khoản 1 điểm đ): the level, his own points, what the
 * quota did, and the right of petition with its limits.
 */
export function noticeLetter(decided: DecidedAppraisal, standing: PetitionStanding, place: string): LetterData {
  const { decision, round, person, position, replaces, score } = decided
  const period = lowered(round.name)
  return {
    issuer: issuerOf(decided),
    number: null,
    placed: { place, date: paperDateOf(decision.on) },
    kind: 'Thông báo',
    subject: `Kết quả đánh giá, xếp loại chất lượng ${period}`,
    authority: null,
    grounds: [],
    resolves: null,
    opening: [
      `Kính gửi: Ông (bà) ${person.fullName}, ${position.postTitle}, ${position.unitName}.`,
      `Căn cứ Quyết định số ${decision.number} ${dayOf(decision.on)}, ${position.agencyName} thông báo kết quả đánh giá, xếp loại chất lượng ${period} của ông (bà) như sau:`,
      `1. Tổng điểm: ${points(score.total?.exact)}. Mức theo điểm: ${levelInWords(score.level)}.`,
      `2. Mức xếp loại chất lượng: ${levelInWords(decided.level)}.`,
      ...quotaSentence(decided),
      ...(replaces === undefined
        ? []
        : [
            `Quyết định này thay thế Quyết định số ${replaces.number} ${dayOf(replaces.on)} (mức “${levelInWords(replaces.level)}”). Căn cứ: ${replaces.document}. Lý do: ${replaces.reason}`,
          ]),
    ],
    people: [],
    closing: [petitionSentence(standing, standing.fileBy)],
    recipients: ['- Như trên;', '- Lưu: VT, hồ sơ đánh giá.'],
    signer: { title: decision.signer.title, name: decision.signer.name },
  }
}

/**
 * The receipt of a petition: its number here, the day it was received, from whom, about which decision, by when it has to
 * be answered. It says neither the level nor what the petition says; whoever received it signs.
 */
export function receiptLetter(decided: DecidedAppraisal, receipt: PetitionReceipt, place: string): LetterData {
  const { decision, round, person, position } = decided
  const { answerBy, id, filedOn } = receipt
  return {
    issuer: issuerOf(decided),
    number: null,
    placed: { place, date: paperDateOf(filedOn) },
    kind: 'Giấy biên nhận',
    subject: 'Về việc tiếp nhận kiến nghị về kết quả xếp loại chất lượng',
    authority: null,
    grounds: [],
    resolves: null,
    opening: [
      `${position.agencyName} đã tiếp nhận kiến nghị sau đây:`,
      `1. Số tiếp nhận: ${id}. Ngày nhận: ${short(filedOn)}.`,
      `2. Người kiến nghị: ông (bà) ${person.fullName}, ${position.postTitle}, ${position.unitName}.`,
      `3. Về Quyết định số ${decision.number} ${dayOf(decision.on)} xếp loại chất lượng ${lowered(round.name)}.`,
      answerBy === null
        ? '4. Thời hạn giải quyết: quy định áp dụng không đặt thời hạn.'
        : `4. Thời hạn giải quyết: ${answerBy.workingDays} ngày làm việc kể từ ngày nhận, đến hết ngày ${short(answerBy.on)} (${answerBy.citation}).`,
    ],
    people: [],
    closing: [
      'Người có thẩm quyền xếp loại trao đổi với người kiến nghị và trả lời bằng văn bản: giữ nguyên, hoặc ban hành quyết định thay thế.',
    ],
    recipients: ['- Người kiến nghị;', '- Lưu: hồ sơ kiến nghị.'],
    signer: { title: 'Người tiếp nhận', name: '' },
  }
}
