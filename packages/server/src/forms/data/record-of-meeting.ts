import type { Meeting, SubjectResultReply } from '@thuoc-do/contract'
import { display, exact, multiply, parseFraction } from '@thuoc-do/domain'
import type { MeetingRecordData } from '../meeting-record/record-data.ts'
import { paperDateOf, type IssuingAgency } from '../paper/index.ts'

/** Whose sheet it is and where it is signed. */
export type RecordIssuer = IssuingAgency & { place: string }

const PRESENT_NAMES = { present: 'có mặt', written: 'có ý kiến bằng văn bản', excused: 'vắng có lý do', absent: 'vắng' }
const CONVENED = {
  'unit-meeting': 'toàn thể đơn vị',
  'leadership-collective': 'tập thể lãnh đạo',
  'party-committee': 'cấp ủy',
  'head-of-unit': 'người đứng đầu',
}
const BOXES = ['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'not-rated'] as const

/** "08 giờ 30, ngày 05 tháng 12 năm 2026", in Viet Nam's time. */
function momentInWords(iso: string): string {
  const [day = '', time = ''] = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().split('T')
  const [year, month, date] = day.split('-')
  return `${time.slice(0, 2)} giờ ${time.slice(3, 5)}, ngày ${date} tháng ${month} năm ${year}`
}

function percentOf(share: string | null): string {
  const value = share === null ? undefined : parseFraction(share)
  return value === undefined ? '–' : `${display(multiply(value, exact(100)), 2)}%`
}

const named = (meeting: Meeting, id: number) => meeting.participants.find(({ personId }) => personId === id)
const nameOf = (meeting: Meeting, id: number): string => named(meeting, id)?.fullName ?? ''

function person(meeting: Meeting, id: number): string {
  const found = named(meeting, id)
  return found === undefined ? '' : `${found.fullName}, ${found.postTitle}`
}

function attendance(meeting: Meeting): string[] {
  const { attendance: count, participants, quorum } = meeting
  const lines = (Object.keys(PRESENT_NAMES) as (keyof typeof PRESENT_NAMES)[]).flatMap((presence) => {
    const people = participants.filter((one) => one.presence === presence)
    const names = people.map(({ fullName, postTitle }) => `${fullName} (${postTitle})`).join('; ')
    return people.length === 0 ? [] : [`- ${people.length} người ${PRESENT_NAMES[presence]}: ${names}.`]
  })
  const percent = quorum.percent?.replace('.', ',') ?? ''
  return [
    `Triệu tập ${count.convened} người, có mặt ${count.present} người (${percentOf(count.share)}).`,
    ...lines,
    ...(quorum.source === 'rule' ? [`Tỷ lệ dự họp tối thiểu ${percent}% theo ${meeting.ruleNumber}.`] : []),
    ...(quorum.source === 'office'
      ? [`Tỷ lệ dự họp tối thiểu ${percent}% do cơ quan đặt; văn bản không quy định tỷ lệ này.`]
      : []),
  ]
}

function opinionLines(meeting: Meeting): string[] {
  return meeting.subjects.flatMap(({ fullName, postTitle, presented, opinions }, at) => [
    `${at + 1}. ${fullName}, ${postTitle}`,
    ...(presented === null ? [] : ['Trình bày báo cáo tự đánh giá kết quả công tác.']),
    ...opinions.map(({ kind, speakerName, content }) =>
      kind === 'none'
        ? '- Không có ý kiến khác.'
        : `- ${speakerName ?? 'Ý kiến chung'}${kind === 'written' ? ' (bằng văn bản)' : ''}: ${content ?? '(nội dung đã xóa)'}`,
    ),
  ])
}

function outcome({ fullName, proposal }: SubjectResultReply): string | null {
  const words: Record<string, string> = {
    outstanding: 'hoàn thành xuất sắc nhiệm vụ',
    good: 'hoàn thành tốt nhiệm vụ',
    satisfactory: 'hoàn thành nhiệm vụ',
    unsatisfactory: 'không hoàn thành nhiệm vụ',
    'not-rated': 'chưa xếp loại',
  }
  switch (proposal.kind) {
    case 'majority':
      return `${fullName}: đạt tỷ lệ quy định ở mức ${words[proposal.choice] ?? ''}.`
    case 'tied':
      return `${fullName}: nhiều mức cùng đạt tỷ lệ quy định.`
    case 'not-reached':
      return `${fullName}: không mức nào đạt tỷ lệ quy định.`
    case 'no-majority-rule':
      return null
    default:
      return proposal satisfies never
  }
}

const countsOf = (results: readonly SubjectResultReply[]): MeetingRecordData['table'] =>
  results.map(({ fullName, issued, collected, blank, invalid, shares }, at) => {
    const box = (choice: (typeof BOXES)[number]): string =>
      String(shares.find((one) => one.choice === choice)?.count ?? '–')
    return {
      number: String(at + 1),
      name: fullName,
      issued: String(issued),
      collected: String(collected),
      boxes: [box(BOXES[0]), box(BOXES[1]), box(BOXES[2]), box(BOXES[3]), box(BOXES[4])],
      blank: String(blank),
      invalid: String(invalid),
    }
  })

const MAJORITY_SILENT = 'Văn bản không quy định tỷ lệ quá bán; số phiếu được chuyển nguyên để xem xét.'

function outcomes(results: readonly SubjectResultReply[]): string[] {
  if (results.length === 0) return []
  const lines = results.map(outcome).filter((line) => line !== null)
  return lines.length === 0 ? [MAJORITY_SILENT] : lines
}

function frame(meeting: Meeting, issuer: RecordIssuer) {
  const print = meeting.contentHash?.slice(0, 16)
  return {
    issuer: { superiorName: issuer.superiorName, agencyName: issuer.agencyName },
    signed: { place: issuer.place, date: paperDateOf(meeting.closedAt ?? meeting.startsAt) },
    draft: meeting.stage === 'closed' ? null : 'Dự thảo, chưa thông qua',
    origin: print === undefined ? 'Thước Đo' : `Thước Đo · dấu vân tay biên bản ${print}…`,
  }
}

/** Minutes of the meeting (biên bản họp), as adopted; a draft until then says so on every page. */
export function minutesOfMeeting(meeting: Meeting, issuer: RecordIssuer): MeetingRecordData {
  const counted = meeting.ballots.find(({ state }) => state === 'counted')
  const results = counted?.results ?? []
  const agreed =
    meeting.agreed === null
      ? 'Biên bản chưa được thông qua.'
      : `Biên bản đã được đọc lại và thông qua tại cuộc họp với ${meeting.agreed}/${meeting.attendance.present} người có mặt tán thành.`
  return {
    ...frame(meeting, issuer),
    title: 'BIÊN BẢN HỌP',
    about: meeting.title,
    sections: [
      {
        heading: 'I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN',
        paragraphs: [
          `Thời gian bắt đầu: ${momentInWords(meeting.openedAt ?? meeting.startsAt)}.`,
          `Địa điểm: ${meeting.place === '' ? '..............................' : meeting.place}.`,
          `Hình thức: họp ${CONVENED[meeting.convener]} (${meeting.unitName}); đợt đánh giá ${meeting.roundName}, theo ${meeting.ruleNumber}.`,
          `Chủ trì: ${person(meeting, meeting.chairId)}.`,
          `Thư ký: ${person(meeting, meeting.secretaryId)}.`,
          ...attendance(meeting),
        ],
      },
      { heading: 'II. Ý KIẾN NHẬN XÉT, ĐÁNH GIÁ', paragraphs: opinionLines(meeting) },
      {
        heading: 'III. KẾT LUẬN CỦA CHỦ TRÌ',
        paragraphs: [meeting.conclusion === '' ? 'Không có kết luận riêng.' : meeting.conclusion],
      },
      ...(results.length === 0
        ? []
        : [{ heading: 'IV. KẾT QUẢ BỎ PHIẾU KÍN', paragraphs: ['Chi tiết tại Biên bản kiểm phiếu kèm theo.'] }]),
    ],
    table: countsOf(results),
    closing: [
      ...outcomes(results),
      agreed,
      ...(meeting.closedAt === null ? [] : [`Cuộc họp kết thúc vào ${momentInWords(meeting.closedAt)}.`]),
      ...meeting.addenda.map(({ number, content }) => `Bổ sung ${number}: ${content}`),
    ],
    left: { office: 'THƯ KÝ', name: nameOf(meeting, meeting.secretaryId) },
    right: { office: 'CHỦ TRÌ', name: nameOf(meeting, meeting.chairId) },
  }
}

/** Minutes of the counting (biên bản kiểm phiếu); null while no ballot is counted. */
export function tallyOfMeeting(meeting: Meeting, issuer: RecordIssuer): MeetingRecordData | null {
  const counted = meeting.ballots.find(({ state }) => state === 'counted')
  if (counted === undefined || counted.results === null) return null
  const voided = meeting.ballots.filter(({ state }) => state === 'void')
  const [first = 0, second = 0] = meeting.tellerIds
  return {
    ...frame(meeting, issuer),
    draft: null,
    title: 'BIÊN BẢN KIỂM PHIẾU',
    about: meeting.title,
    sections: [
      {
        heading: 'I. TỔ CHỨC BỎ PHIẾU',
        paragraphs: [
          `Bỏ phiếu kín lần ${counted.number}, bằng ${counted.kind === 'paper' ? 'phiếu giấy' : 'phiếu điện tử'}, tại cuộc họp ngày ${momentInWords(meeting.startsAt).split(', ngày ')[1] ?? ''}.`,
          `Người kiểm phiếu: ${person(meeting, first)}; ${person(meeting, second)}. Hai người đếm độc lập và thống nhất kết quả.`,
          `Có ${counted.voters} người bỏ phiếu trên ${meeting.attendance.convened} người được triệu tập. Không ai bỏ phiếu cho chính mình.`,
          ...voided.map(
            ({ number, voidReason }) =>
              `Cuộc bỏ phiếu lần ${number} vô hiệu, không có kết quả. Lý do: ${voidReason ?? ''}`,
          ),
        ],
      },
      { heading: 'II. KẾT QUẢ', paragraphs: [] },
    ],
    table: countsOf(counted.results),
    closing: outcomes(counted.results),
    left: { office: 'NGƯỜI KIỂM PHIẾU', name: nameOf(meeting, first) },
    right: { office: 'NGƯỜI KIỂM PHIẾU', name: nameOf(meeting, second) },
  }
}
