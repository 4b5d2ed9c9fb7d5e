import { compare, subtract } from '../../kernel/index.ts'
import { quantityOf, quantityText } from './fold-line.ts'
import type { LineOrigin, LineState, Timing } from './line-state.ts'

/** What a line brings into the score of its person; the shape the rulebook reads. */
export type LineScoreInput = {
  readonly coefficient: string
  readonly assigned: string
  readonly completed: string
  readonly qualityFailures: number
  readonly delays: number
  readonly exempted: false
  readonly outsidePlan: boolean
}

/**
 * What a line counts for, or undefined when it was withdrawn. What was handed over stays in `assigned` and can no longer
 * be completed here; what was taken over or came ad hoc adds to what was done, not to what was assigned (Điều 18 khoản 1
 * điểm d). Nothing waits for the person's acceptance: silence is no way out. Excused delays are not counted in `delays`,
 * so nothing has to be exempted as a whole.
 */
export function scoredLine(
  state: Pick<LineState, 'assigned' | 'completed' | 'delays' | 'qualityFailures' | 'withdrawn'>,
  line: { readonly origin: LineOrigin; readonly coefficient: string },
): LineScoreInput | undefined {
  if (state.withdrawn) return undefined
  return {
    coefficient: line.coefficient,
    assigned: state.assigned,
    completed: state.completed,
    qualityFailures: state.qualityFailures,
    delays: state.delays,
    exempted: false,
    outsidePlan: line.origin !== 'planned',
  }
}

/** How much can still be completed here or handed over: what was assigned, less what was done and what has gone. */
export function leftToDo(state: Pick<LineState, 'assigned' | 'completed' | 'handedOver'>): string {
  const held = subtract(quantityOf(state.assigned), quantityOf(state.handedOver))
  return quantityText(subtract(held, quantityOf(state.completed)))
}

/** Whether a line is past its deadline and not all done, or was done after it, while nobody has recorded a delay. */
export function isLate(line: Timing, today: string): boolean {
  if (line.withdrawn || line.delaysRecorded > 0) return false
  if (line.lastDoneOn !== null && line.lastDoneOn > line.deadline) return true
  return line.deadline < today && compare(quantityOf(leftToDo(line)), quantityOf('0')) > 0
}
