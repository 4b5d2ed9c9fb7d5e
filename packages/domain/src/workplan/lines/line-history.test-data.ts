import type { EvidenceRef, WorkEvent } from '../work-event.ts'
import { isWorkPeriod, type WorkPeriod } from '../period.ts'
import { checkAct, type LineAct } from './check-act.ts'
import { foldLine } from './fold-line.ts'
import { LINE_ACTS, type LineActKind, type LinePart } from './who-may.ts'

/** The period every invented line belongs to. */
export const MARCH: WorkPeriod = ((text: string) => {
  if (!isWorkPeriod(text)) throw new Error(text)
  return text
})('2026-03')

export const PERSON = 7
/** The day on which everything invented is entered. */
export const TODAY = '2026-04-05'

const at = (place: number): string => new Date(Date.UTC(2026, 2, 1) + place * 60_000).toISOString()
const keyOf = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`

/** An event at a place in time, with the key of that place. */
export function eventAt(place: number, act: WorkEvent['act'], onDay = '2026-03-10', personId = PERSON): WorkEvent {
  return { key: keyOf(place), at: at(place), onDay, personId, act }
}

/** The beginning of a line: so many, until the 20th. */
export function assignment(quantity: string): WorkEvent {
  return eventAt(0, { kind: 'assigned', quantity, deadline: '2026-03-20' }, '2026-03-01', 1)
}

/** Something somebody tries to do; `target` picks one of the events there are. */
export type Attempt = {
  readonly part: LinePart
  readonly kind: LineActKind
  readonly quantity: string
  readonly target: number
  readonly objective: boolean
  readonly onDay: string
  readonly document: number
}

const DAYS = ['2026-02-28', '2026-03-01', '2026-03-19', '2026-03-21', '2026-03-31', '2026-04-02', '2026-04-06'] as const

/** How many numbers an attempt is made of. */
export const NUMBERS = 7

/** An attempt of any of these parts at anything, sensible or not, read from arbitrary whole numbers. */
export function attemptOf(numbers: readonly number[], parts: readonly LinePart[]): Attempt {
  const [part = 0, kind = 0, amount = 0, target = 0, objective = 0, day = 0, document = 0] = numbers
  const of = <T>(choices: readonly T[], at: number): T => {
    const found = choices[at % choices.length]
    if (found === undefined) throw new Error('an empty list')
    return found
  }
  return {
    part: of(parts, part),
    kind: of(LINE_ACTS, kind),
    quantity: String((1 + (amount % 9_000)) / 1_000),
    target: target % 40,
    objective: objective % 2 === 1,
    onDay: of(DAYS, day),
    document: document % 4,
  }
}

function actOf(
  { kind, quantity: amount, target, objective, document }: Attempt,
  events: readonly WorkEvent[],
): LineAct {
  const of = events[target % events.length]?.key ?? ''
  const reason = 'lý do'
  const evidence: EvidenceRef[] = [{ kind: 'document', number: String(document) }]
  switch (kind) {
    case 'accepted':
      return { kind }
    case 'objected':
    case 'withdrawn':
    case 'delayed':
    case 'failed-review':
      return { kind, reason }
    case 'amended':
      return { kind, quantity: amount, deadline: '2026-03-25', reason }
    case 'completed':
      return { kind, quantity: amount, note: '', evidence }
    case 'corrected':
      return { kind, of, quantity: target % 3 === 0 ? '0' : amount, reason }
    case 'evidence-added':
      return { kind, note: '', evidence }
    case 'upheld':
    case 'reversed':
      return { kind, of, reason }
    case 'cause-claimed':
      return { kind, of, reason, evidence }
    case 'cause-answered':
      return { kind, of, objective, reason }
    case 'handed-over':
      return { kind, quantity: amount, toPerson: 8, reason }
    default:
      return kind satisfies never
  }
}

/** The record after as many of the attempts as the rules let through. */
export function tryAll(events: readonly WorkEvent[], tries: readonly Attempt[]): WorkEvent[] {
  const record = [...events]
  for (const attempt of tries) {
    const act = actOf(attempt, record)
    const { part, onDay } = attempt
    const situation = {
      part,
      gate: 'open',
      period: MARCH,
      personId: PERSON,
      onDay,
      today: TODAY,
      judgedHigher: false,
    } as const
    if (checkAct(foldLine(record), act, situation).ok) record.push(eventAt(record.length, act, onDay))
  }
  return record
}

/** Events of any kind in any order, also such as no rule would let through. */
export function wildEvents(tries: readonly Attempt[]): WorkEvent[] {
  const events = [assignment('10')]
  for (const attempt of tries) {
    const place = (attempt.target * 7 + attempt.document) % 60
    events.push(eventAt(place + 1, actOf(attempt, events), attempt.onDay))
  }
  return [...new Map(events.map((event) => [event.key, event])).values()]
}
