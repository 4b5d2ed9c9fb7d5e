import type { WorkLineDetail, WorkLineRow } from '@thuoc-do/contract'
import {
  actProblems,
  foldLine,
  isLate,
  leftToDo,
  multiply,
  parseDecimal,
  parseFraction,
  toFraction,
  type LineActKind,
  type LinePart,
  type LineState,
} from '@thuoc-do/domain'
import type { GatedLine, StoredEvent, StoredFile, StoredLine } from './ports.ts'

/** Assigned × coefficient, an exact fraction. */
function converted({ assigned, coefficient }: Pick<StoredLine, 'assigned' | 'coefficient'>): string {
  const [quantity, weight] = [parseDecimal(assigned, ''), parseFraction(coefficient)]
  if (!quantity.ok || weight === undefined) throw new Error(`not a product: ${assigned} × ${coefficient}`)
  return toFraction(multiply(quantity.value, weight))
}

/** A line as lists show it. */
export function presentLine(line: StoredLine, today: string): WorkLineRow {
  return {
    id: line.id,
    period: line.period,
    personId: line.personId,
    personCode: line.personCode,
    fullName: line.fullName,
    unitId: line.unitId,
    unitName: line.unitName,
    origin: line.origin,
    entryCode: line.entryCode,
    name: line.name,
    output: line.output,
    productUnit: line.productUnit,
    complexity: line.complexity,
    coefficient: line.coefficient,
    assigned: line.assigned,
    converted: converted(line),
    deadline: line.deadline,
    acceptance: line.acceptance,
    completed: line.completed,
    handedOver: line.handedOver,
    delays: line.delays,
    qualityFailures: line.qualityFailures,
    openClaims: line.openClaims,
    evidence: line.evidence,
    lastDoneOn: line.lastDoneOn,
    late: isLate(line, today),
    withdrawn: line.withdrawn,
    version: line.version,
  }
}

/** What the caller may do to the line now; screens offer exactly this. */
export function actsOn(line: GatedLine, part: LinePart, state: LineState): WorkLineDetail['can'] {
  const may = (act: LineActKind): boolean => actProblems(part, act, line).length === 0
  const standings = [...state.marks.values()].map(({ standing }) => standing)
  return {
    accept: may('accepted'),
    object: may('objected'),
    report: may('completed'),
    claimCause: may('cause-claimed') && standings.includes('counts'),
    amend: may('amended'),
    withdraw: may('withdrawn'),
    judge: may('delayed'),
    answerCause: may('cause-answered') && state.openClaims > 0,
    handOver: may('handed-over') && leftToDo(state) !== '0',
  }
}

function presentEvent(
  { key, act, onDay, at, by, role }: StoredEvent,
  state: LineState,
): WorkLineDetail['events'][number] {
  const { kind, ...fields } = act
  return { key, kind, act: fields, onDay, at, by, role, standing: state.marks.get(key)?.standing ?? null }
}

/** A line with its whole record, as its page shows it. */
export function presentDetail(
  line: GatedLine,
  part: LinePart,
  events: readonly StoredEvent[],
  files: readonly StoredFile[],
  names: ReadonlyMap<number, string>,
  visible: ReadonlySet<number>,
  today: string,
): WorkLineDetail {
  const state = foldLine(events)
  const { givenLineId, giverId } = line
  const returned = new Set(events.flatMap(({ act }) => (act.kind === 'given-back' ? [act.of] : [])))
  return {
    ...presentLine(line, today),
    periodOpen: line.gate === 'open',
    giver:
      givenLineId === null || giverId === null ? null : { lineId: givenLineId, fullName: names.get(giverId) ?? '' },
    receivers: events.flatMap(({ key, act, madeLineId }) => {
      if (act.kind !== 'handed-over' || returned.has(key)) return []
      const lineId = madeLineId !== null && visible.has(madeLineId) ? madeLineId : null
      return [{ lineId, fullName: names.get(act.toPerson) ?? '', quantity: act.quantity }]
    }),
    files: files.map(({ id, name, mediaType, size, at }) => ({ id, name, mediaType, size, at })),
    events: events.map((event) => presentEvent(event, state)),
    can: actsOn(line, part, state),
  }
}
