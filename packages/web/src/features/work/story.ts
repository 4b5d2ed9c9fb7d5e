import { evidenceRefSchema, type WorkLineDetail } from '@thuoc-do/contract'
import { useLingui } from '@lingui/react/macro'
import { formatDay, formatQuantity } from '../../lib/index.ts'

export type StoryEvent = WorkLineDetail['events'][number]

/** A text of an act; empty where there is none. */
export function textOf(event: StoryEvent, name: string): string {
  const value = event.act[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** What an event brought to look at. */
export function evidenceOf(event: StoryEvent): ReturnType<typeof evidenceRefSchema.parse>[] {
  const { evidence } = event.act
  if (!Array.isArray(evidence)) return []
  return evidence.flatMap((one: unknown) => {
    const read = evidenceRefSchema.safeParse(one)
    return read.success ? [read.data] : []
  })
}

/** Whether an event is one that takes points off until it is reversed or excused. */
export function countsAgainst(event: StoryEvent): boolean {
  return event.kind === 'delayed' || event.kind === 'failed-review'
}

/** The event another one is about; an answer to a claim is about what the claim was about. */
function eventOf(line: WorkLineDetail, event: StoryEvent): StoryEvent | undefined {
  const found = line.events.find(({ key }) => key === event.act['of'])
  return found?.kind === 'cause-claimed' ? eventOf(line, found) : found
}

/** The claim of an objective cause about an event, the latest one. */
export function claimAbout(line: WorkLineDetail, event: StoryEvent): StoryEvent | undefined {
  return line.events.findLast(({ kind, act }) => kind === 'cause-claimed' && act['of'] === event.key)
}

/** The day an event was entered, in the office's time. */
function enteredOn(event: StoryEvent): string {
  return new Date(Date.parse(event.at) + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** What happened, as a sentence; what this screen does not know stays as it is named. */
export function useStoryWords(line: WorkLineDetail): (event: StoryEvent) => string {
  const { t } = useLingui()
  const count = (event: StoryEvent) => `${formatQuantity(textOf(event, 'quantity'))} ${line.productUnit}`
  const other = (event: StoryEvent): string => {
    const of = eventOf(line, event)
    if (!of) return ''
    const day = formatDay(of.onDay)
    if (of.kind === 'delayed') return t`lần chậm ngày ${day}`
    if (of.kind === 'failed-review') return t`lần chưa đạt chất lượng ngày ${day}`
    return t`báo cáo ngày ${day}`
  }
  return (event) => {
    const what = count(event)
    const about = other(event)
    const day = formatDay(event.onDay)
    switch (event.kind) {
      case 'assigned': {
        const deadline = formatDay(textOf(event, 'deadline'))
        return t`Giao ${what}, hạn ${deadline}`
      }
      case 'accepted':
        return t`Nhận việc`
      case 'objected':
        return t`Có ý kiến về việc được giao`
      case 'amended': {
        const deadline = formatDay(textOf(event, 'deadline'))
        return t`Sửa việc được giao: ${what}, hạn ${deadline}`
      }
      case 'withdrawn':
        return t`Rút việc này`
      case 'completed':
        return enteredOn(event) === event.onDay
          ? t`Báo cáo hoàn thành ${what}`
          : t`Báo cáo hoàn thành ${what}, làm ngày ${day}`
      case 'corrected':
        return t`Sửa ${about}: tính ${what}`
      case 'evidence-added':
        return t`Bổ sung minh chứng`
      case 'delayed':
        return t`Ghi nhận một lần chậm`
      case 'failed-review':
        return t`Ghi nhận một lần chưa đạt chất lượng`
      case 'upheld':
        return t`Giữ nguyên ${about}`
      case 'reversed':
        return t`Hủy ${about}`
      case 'cause-claimed':
        return t`Đề nghị xác nhận nguyên nhân khách quan của ${about}`
      case 'cause-answered':
        return event.act['objective'] === true
          ? t`Xác nhận nguyên nhân khách quan của ${about}`
          : t`Không xác nhận nguyên nhân khách quan của ${about}`
      case 'handed-over':
        return t`Bàn giao ${what}`
      case 'given-back':
        return t`Nhận lại ${what} do việc bàn giao được rút`
      default:
        return event.kind
    }
  }
}
