import type { EvidenceRef, WorkAct, WorkPeriod } from '@thuoc-do/domain'
import type { Random } from './random.ts'
import { dayIn, daysAfter } from './work-calendar.ts'

/** Something that happens to an invented line; `of` counts the events of the line before it, from 0 (the assignment). */
export type StoryStep = {
  readonly by: 'self' | 'head'
  /** Day of entry, and, where it differs, the day it speaks of. */
  readonly day: string
  readonly onDay?: string
  readonly act: WorkAct | { readonly kind: 'handed-over'; readonly quantity: string; readonly reason: string }
  readonly of?: number
}

/** What an invented line is made to show; most show nothing but work done. */
export type Theme =
  | 'plain'
  | 'late'
  | 'excused'
  | 'failed'
  | 'objected'
  | 'settled'
  | 'given'
  | 'unfinished'
  | 'waiting'
  | 'withdrawn'

const REASON = {
  late: 'Nộp sản phẩm sau thời hạn được giao.',
  failed: 'Số liệu chưa thống nhất giữa các phần, phải làm lại.',
  claim: 'Cơ quan phối hợp gửi số liệu chậm 5 ngày; có công văn đôn đốc kèm theo.',
  excused: 'Đã đối chiếu ngày nhận số liệu; chậm do nguyên nhân khách quan.',
  refused: 'Số liệu đã có đủ trước thời hạn; không phải nguyên nhân khách quan.',
  objected: 'Thời hạn trùng đợt kiểm tra tại cơ sở; đề nghị lùi thời hạn.',
  settled: 'Đã lùi thời hạn theo lịch kiểm tra.',
  given: 'Đang tham gia đoàn kiểm tra nên không bảo đảm tiến độ.',
  withdrawn: 'Nhiệm vụ được chuyển sang kỳ sau theo kế hoạch điều chỉnh.',
} as const
const FORMS = ['BC-SNV', 'CV-SNV', 'TTr-SNV', 'KH-SNV'] as const

function evidence(random: Random): EvidenceRef[] {
  if (random.chance(4)) return []
  return [{ kind: 'document', number: `${random.between(11, 1_900)}/${random.pick(FORMS)}` }]
}

/** Reports that together come to `quantity`, the last one on `last`. */
function reports(random: Random, quantity: number, from: string, last: string): StoryStep[] {
  const first = quantity > 2 && random.chance(60) ? random.between(1, quantity - 1) : 0
  const half = daysAfter(from, Math.floor((Date.parse(last) - Date.parse(from)) / 172_800_000))
  const parts = first === 0 ? [[quantity, last] as const] : [[first, half] as const, [quantity - first, last] as const]
  return parts.map(([part, onDay]) => {
    const act: WorkAct = { kind: 'completed', quantity: String(part), note: '', evidence: evidence(random) }
    // Work in the field is entered a day later.
    return { by: 'self', day: random.chance(15) ? daysAfter(onDay, 1) : onDay, onDay, act }
  })
}

const acceptedOn = (day: string): StoryStep => ({ by: 'self', day, act: { kind: 'accepted' } })

/** What happens to a line of a month after it was assigned, in the order of days. */
export function storyOf(
  random: Random,
  theme: Theme,
  period: WorkPeriod,
  quantity: number,
  deadline: string,
): StoryStep[] {
  const begin = dayIn(period, 1)
  const inTime = daysAfter(deadline, -random.between(0, 4))
  const late = daysAfter(deadline, random.between(2, 4))
  const work = (all: number, last: string): StoryStep[] => [
    acceptedOn(begin),
    ...(all === 0 ? [] : reports(random, all, begin, last)),
  ]
  const judged = (steps: StoryStep[], act: WorkAct, day: string): StoryStep[] => [...steps, { by: 'head', day, act }]
  switch (theme) {
    case 'plain':
      return work(quantity, inTime)
    case 'waiting':
      return []
    case 'unfinished':
      return work(quantity - 1, inTime)
    case 'late':
      return judged(work(quantity, late), { kind: 'delayed', reason: REASON.late }, daysAfter(late, 2))
    case 'failed':
      return judged(work(quantity, inTime), { kind: 'failed-review', reason: REASON.failed }, daysAfter(inTime, 2))
    case 'excused': {
      const steps = judged(work(quantity, late), { kind: 'delayed', reason: REASON.late }, daysAfter(late, 2))
      const objective = random.chance(70)
      const claim: EvidenceRef[] = [{ kind: 'document', number: `${random.between(11, 400)}/CV-SNV` }]
      return [
        ...steps,
        {
          by: 'self',
          day: daysAfter(late, 3),
          act: { kind: 'cause-claimed', of: '', reason: REASON.claim, evidence: claim },
          of: steps.length,
        },
        {
          by: 'head',
          day: daysAfter(late, 4),
          act: { kind: 'cause-answered', of: '', objective, reason: objective ? REASON.excused : REASON.refused },
          of: steps.length + 1,
        },
      ]
    }
    case 'objected':
      return [{ by: 'self', day: daysAfter(begin, 1), act: { kind: 'objected', reason: REASON.objected } }]
    case 'settled': {
      const act: WorkAct = {
        kind: 'amended',
        quantity: String(quantity),
        deadline: daysAfter(deadline, 3),
        reason: REASON.settled,
      }
      const objected: StoryStep = {
        by: 'self',
        day: daysAfter(begin, 1),
        act: { kind: 'objected', reason: REASON.objected },
      }
      const answered = daysAfter(begin, 3)
      return [
        objected,
        { by: 'head', day: answered, act },
        acceptedOn(daysAfter(answered, 1)),
        ...reports(random, quantity, daysAfter(answered, 1), deadline),
      ]
    }
    case 'given':
      return [
        acceptedOn(begin),
        ...reports(random, quantity - 1, begin, daysAfter(begin, 8)),
        { by: 'head', day: daysAfter(begin, 11), act: { kind: 'handed-over', quantity: '1', reason: REASON.given } },
      ]
    case 'withdrawn':
      return [
        acceptedOn(begin),
        { by: 'head', day: daysAfter(begin, 6), act: { kind: 'withdrawn', reason: REASON.withdrawn } },
      ]
    default:
      return theme satisfies never
  }
}
