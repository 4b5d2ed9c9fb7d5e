/** Of a task a body was given in the year's programme, or that came up (Điều 7 khoản 1 điểm b). */
export type BodyTaskSource = 'programme' | 'arisen'

/**
 * What happens to a task of a body's programme. Nothing is taken out of the record; what was wrong is answered by a
 * later act. Days are `YYYY-MM-DD`.
 */
export type BodyTaskAct =
  | {
      readonly kind: 'added'
      readonly name: string
      readonly dueOn: string
      readonly source: BodyTaskSource
      readonly document: string
    }
  /** The task is worded or dated differently by whoever gave it. */
  | { readonly kind: 'changed'; readonly name: string; readonly dueOn: string; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  /** Done on a day; `exceeded` claims more than was asked, which only the authority can grant. */
  | { readonly kind: 'reported'; readonly doneOn: string; readonly exceeded: boolean; readonly evidence: string }
  | { readonly kind: 'report-taken-back'; readonly reason: string }
  /** The authority looks at a report: well done, done but poor, or not done at all. */
  | { readonly kind: 'judged'; readonly verdict: 'good' | 'poor' | 'not-done'; readonly reason: string }
  | { readonly kind: 'exceeding-answered'; readonly granted: boolean; readonly reason: string }
  /** Force majeure is claimed by the body … */
  | { readonly kind: 'postponement-claimed'; readonly until: string; readonly reason: string }
  /** … and answered by the authority, never by the body. */
  | {
      readonly kind: 'postponement-answered'
      readonly granted: boolean
      readonly until: string
      readonly reason: string
    }

/** Names of {@link BodyTaskAct}. */
export type BodyTaskActKind = BodyTaskAct['kind']

/** One act with when it was recorded. */
export type BodyTaskEvent = { readonly key: string; readonly at: string; readonly act: BodyTaskAct }

/** Where a task stands. */
export type BodyTask = {
  readonly name: string
  readonly source: BodyTaskSource
  readonly document: string
  readonly dueOn: string
  readonly doneOn: string | null
  /** Done, but found short of quality. */
  readonly poor: boolean
  readonly exceeded: 'no' | 'claimed' | 'confirmed' | 'refused'
  readonly postponement: 'none' | 'claimed' | 'confirmed' | 'refused'
  /** The day that counts instead of the first one, where force majeure was confirmed. */
  readonly postponedTo: string | null
  readonly withdrawn: boolean
}

/**
 * The state that a task's history comes to; undefined for a history that does not begin with `added`. It is the same
 * whatever order the events arrive in, and an event that arrives twice counts once.
 */
export function foldBodyTask(events: readonly BodyTaskEvent[]): BodyTask | undefined {
  const once = new Map(events.map((event) => [event.key, event]))
  const inOrder = [...once.values()].toSorted((a, b) => order(a.at, b.at) || order(a.key, b.key))
  return inOrder.reduce<BodyTask | undefined>((task, { act }) => after(task, act), undefined)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const UNDONE = { doneOn: null, poor: false, exceeded: 'no' } as const

function after(task: BodyTask | undefined, act: BodyTaskAct): BodyTask | undefined {
  if (act.kind === 'added') {
    if (task !== undefined) return task
    const { name, source, document, dueOn } = act
    return { name, source, document, dueOn, ...UNDONE, postponement: 'none', postponedTo: null, withdrawn: false }
  }
  if (task === undefined) return undefined
  switch (act.kind) {
    case 'changed':
      return { ...task, name: act.name, dueOn: act.dueOn }
    case 'withdrawn':
      return { ...task, withdrawn: true }
    case 'reported':
      return { ...task, doneOn: act.doneOn, poor: false, exceeded: act.exceeded ? 'claimed' : 'no' }
    case 'report-taken-back':
      return { ...task, ...UNDONE }
    case 'judged':
      return act.verdict === 'not-done' ? { ...task, ...UNDONE } : { ...task, poor: act.verdict === 'poor' }
    case 'exceeding-answered':
      return { ...task, exceeded: act.granted ? 'confirmed' : 'refused' }
    case 'postponement-claimed':
      return { ...task, postponement: 'claimed', postponedTo: null }
    case 'postponement-answered':
      return act.granted
        ? { ...task, postponement: 'confirmed', postponedTo: act.until }
        : { ...task, postponement: 'refused', postponedTo: null }
    default:
      return act satisfies never
  }
}

/** The day by which the task is to be done. */
export function dueOf(task: Pick<BodyTask, 'dueOn' | 'postponedTo'>): string {
  return task.postponedTo ?? task.dueOn
}

/** Whether the task is late on a day: done after its day, or not done and its day has passed. */
export function isLateOn(task: Pick<BodyTask, 'dueOn' | 'postponedTo' | 'doneOn'>, day: string): boolean {
  return (task.doneOn ?? day) > dueOf(task)
}
