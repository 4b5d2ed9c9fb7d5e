import { add, parseDecimal, subtract, toDecimal, ZERO, type Exact } from '../../kernel/index.ts'
import type { EvidenceRef, WorkEvent } from '../work-event.ts'
import { foldMarks } from './fold-marks.ts'
import type { Acceptance, LineState } from './line-state.ts'

/** Time order of the record; the key decides between events of one moment, so that the order of arrival never does. */
export function inOrder(events: readonly WorkEvent[]): WorkEvent[] {
  const once = new Map(events.map((event) => [event.key, event]))
  return [...once.values()].toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.key < b.key) ? -1 : 1))
}

/** The value of a quantity that was checked when it came in. */
export function quantityOf(text: string): Exact {
  const parsed = parseDecimal(text, '')
  if (!parsed.ok) throw new Error(`not a quantity: ${text}`)
  return parsed.value
}

/** A sum or difference of decimals as the decimal it always is. */
export function quantityText(value: Exact): string {
  const text = toDecimal(value)
  if (text === undefined) throw new Error('a quantity has a finite decimal expansion')
  return text
}

/** What makes two references the same thing to look at. */
function evidenceKey(ref: EvidenceRef): string {
  switch (ref.kind) {
    case 'file':
      return `file ${ref.fileId}`
    case 'link':
      return `link ${ref.address}`
    case 'document':
      return `document ${ref.number}`
    default:
      return ref satisfies never
  }
}

type Report = { readonly onDay: string; readonly evidence: readonly EvidenceRef[]; quantity: string }

/**
 * The state of a line: a function of the set of its events and of nothing else, so that replaying the history always
 * gives what the lists show. An event that names no event it could speak of changes nothing.
 * @throws without an assignment: there is no line then
 */
export function foldLine(events: readonly WorkEvent[]): LineState {
  const ordered = inOrder(events)
  let assignment: { quantity: string; deadline: string } | undefined
  let acceptance: Acceptance = 'waiting'
  let withdrawn = false
  let handedOver = ZERO
  const reports = new Map<string, Report>()
  const added: EvidenceRef[] = []
  for (const { act, key, onDay } of ordered) {
    switch (act.kind) {
      case 'assigned':
      case 'amended':
        assignment = act
        acceptance = 'waiting'
        break
      case 'accepted':
      case 'objected':
        acceptance = act.kind
        break
      case 'withdrawn':
        withdrawn = true
        break
      case 'completed':
        reports.set(key, { onDay, evidence: act.evidence, quantity: act.quantity })
        break
      case 'evidence-added':
        added.push(...act.evidence)
        break
      case 'handed-over':
        handedOver = add(handedOver, quantityOf(act.quantity))
        break
      case 'given-back':
        handedOver = subtract(handedOver, quantityOf(act.quantity))
        break
      case 'corrected':
        break // below
      case 'delayed':
      case 'failed-review':
      case 'upheld':
      case 'reversed':
      case 'cause-claimed':
      case 'cause-answered':
        break // what they make of each other is foldMarks'
      default:
        act satisfies never
    }
  }
  if (assignment === undefined) throw new Error('a line begins with its assignment')
  // In a pass of its own: a correction counts wherever its report stands in time.
  for (const { act } of ordered) {
    const report = act.kind === 'corrected' ? reports.get(act.of) : undefined
    if (act.kind === 'corrected' && report !== undefined) report.quantity = act.quantity
  }
  const counting = [...reports.values()].filter(({ quantity }) => quantityOf(quantity).numerator !== 0)
  const completed = counting.reduce((sum, { quantity }) => add(sum, quantityOf(quantity)), ZERO)
  const seen = [...counting.flatMap(({ evidence }) => evidence), ...added]
  return {
    assigned: quantityText(quantityOf(assignment.quantity)),
    deadline: assignment.deadline,
    acceptance,
    completed: quantityText(completed),
    handedOver: quantityText(handedOver),
    ...foldMarks(ordered),
    evidence: new Set(seen.map(evidenceKey)).size,
    lastDoneOn:
      counting
        .map(({ onDay }) => onDay)
        .toSorted()
        .at(-1) ?? null,
    withdrawn,
    reports: new Map([...reports].map(([key, { quantity }]) => [key, quantity])),
  }
}
