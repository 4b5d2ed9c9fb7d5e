import { dayBefore, showDate, type IsoDate } from '../iso-date.ts'
import { codeKey, type Holding, type Person, type PersonCode, type Post, type Unit } from '../organisation.ts'
import type { Directory } from './directory.ts'
import type { Declared } from './file-rows.ts'
import { outlives } from './plan-units.ts'
import type { ImportPlan } from './plan.ts'
import { compareText } from './problem.ts'
import { periodHolds, type RowReader } from './row-reader.ts'

export type HoldingSources = {
  readonly units: Directory<Unit>
  readonly posts: Directory<Post>
  readonly asOf: IsoDate
}

/** Reads the holding a row of people or of concurrent posts tells of; undefined when there is none or it is refused. */
export function readHolding(
  reader: RowReader,
  person: Person,
  main: boolean,
  { units, posts, asOf }: HoldingSources,
): Declared<Holding> | undefined {
  const unit = units.resolve(reader, 'unit')
  const post = posts.resolve(reader, 'post')
  const from = reader.date('from', asOf)
  const to = reader.date('to')
  if (unit === null && post === null && from === null && to === null) {
    reader.warn('person-without-post', 'unit')
    return undefined
  }
  if (unit === null) reader.refuse('cell-empty', 'unit')
  if (post === null) reader.refuse('cell-empty', 'post')
  if (from === null) reader.refuse('cell-empty', 'from')
  if (to === undefined || !unit || !post || !from) return undefined
  if (!periodHolds(reader, from, to, 'to')) return undefined
  if (from <= person.birthDate) {
    reader.refuse('date-out-of-range', 'from', { expected: `> ${showDate(person.birthDate)}` })
    return undefined
  }
  if (unit.kind === 'block') reader.refuse('unit-employs-nobody', 'unit', { other: unit.name })
  else if (from < unit.from)
    reader.refuse('unit-not-open', 'from', { other: unit.name, expected: `≥ ${showDate(unit.from)}` })
  else if (outlives(to, unit.to))
    reader.refuse('unit-not-open', 'to', {
      other: unit.name,
      expected: `≤ ${unit.to === null ? '' : showDate(unit.to)}`,
    })
  else return { value: { person: person.code, unit: unit.code, post: post.code, main, from, to }, reader }
  return undefined
}

/** The identity of a holding within the history of one person. */
export function holdingKey(holding: Holding): string {
  return [codeKey(holding.person), holding.unit, holding.post, holding.main ? 'main' : 'concurrent', holding.from].join(
    '\t',
  )
}

type Moves = {
  close: { holding: Holding; on: IsoDate }[]
  correct: { before: Holding; after: Holding }[]
  open: Holding[]
}

function samePlace(a: Holding, b: Holding): boolean {
  return a.unit === b.unit && a.post === b.post
}

function settle(old: Holding, wanted: Holding, moves: Moves): void {
  if (samePlace(old, wanted) && old.from === wanted.from && old.to === wanted.to) return
  if (samePlace(old, wanted) && old.from === wanted.from && old.to === null && wanted.to !== null)
    moves.close.push({ holding: old, on: wanted.to })
  else moves.correct.push({ before: old, after: wanted })
}

// The file tells the one main post a person holds now. A later day than the recorded one means he moved; the same day
// means the record was wrong; an earlier day would rewrite history, which an import does only for somebody's first post.
function settleMain(history: readonly Holding[], { value: wanted, reader }: Declared<Holding>, moves: Moves): void {
  const last = history.at(-1)
  if (last === undefined) moves.open.push(wanted)
  else if (wanted.from === last.from) settle(last, wanted, moves)
  else if (wanted.from < last.from) {
    const alone = history.length === 1 && samePlace(last, wanted)
    if (alone) settle(last, wanted, moves)
    else reader.refuse('holding-in-the-past', 'from', { expected: `≥ ${showDate(last.from)}` })
  } else if (last.to === null) {
    moves.close.push({ holding: last, on: dayBefore(wanted.from) })
    moves.open.push(wanted)
  } else if (wanted.from > last.to) moves.open.push(wanted)
  else reader.refuse('holding-overlaps', 'from', { expected: `> ${showDate(last.to)}` })
}

function settleConcurrent(
  history: readonly Holding[],
  { value: wanted, reader }: Declared<Holding>,
  moves: Moves,
): void {
  const same = history.find((old) => samePlace(old, wanted) && old.from === wanted.from)
  if (same !== undefined) {
    settle(same, wanted, moves)
    return
  }
  const clash = history.find(
    (old) => samePlace(old, wanted) && !outlives(wanted.from, old.to) && !outlives(old.from, wanted.to),
  )
  if (clash === undefined) moves.open.push(wanted)
  else reader.refuse('holding-overlaps', 'from', { expected: showDate(clash.from) })
}

/** Compares the holdings the file tells of with those recorded. Holdings it does not mention stay. */
export function planHoldings(
  existing: readonly Holding[],
  wanted: readonly Declared<Holding>[],
): ImportPlan['holdings'] {
  const mains = new Map<PersonCode, Holding[]>()
  const others = new Map<PersonCode, Holding[]>()
  for (const holding of existing.toSorted((a, b) => compareText(a.from, b.from))) {
    const map = holding.main ? mains : others
    const list = map.get(holding.person)
    if (list === undefined) map.set(holding.person, [holding])
    else list.push(holding)
  }
  const moves: Moves = { close: [], correct: [], open: [] }
  const seen = new Map<string, Declared<Holding>>()
  const accepted = new Map<PersonCode, Holding[]>()
  for (const row of wanted) {
    const holding = row.value
    const twin = seen.get(holdingKey(holding))
    if (twin !== undefined) {
      row.reader.refuse('holding-twice', 'code', { other: String(twin.reader.row.number) })
      continue
    }
    seen.set(holdingKey(holding), row)
    if (holding.main) settleMain(mains.get(holding.person) ?? [], row, moves)
    else {
      const mates = accepted.get(holding.person) ?? []
      const clash = mates.find(
        (m) => samePlace(m, holding) && !outlives(holding.from, m.to) && !outlives(m.from, holding.to),
      )
      if (clash === undefined) settleConcurrent(others.get(holding.person) ?? [], row, moves)
      else row.reader.refuse('holding-overlaps', 'from', { expected: showDate(clash.from) })
      accepted.set(holding.person, [...mates, holding])
    }
  }
  const byKey = (a: Holding, b: Holding) => compareText(holdingKey(a), holdingKey(b))
  return {
    close: moves.close.toSorted((a, b) => byKey(a.holding, b.holding)),
    correct: moves.correct.toSorted((a, b) => byKey(a.before, b.before)),
    open: moves.open.toSorted(byKey),
  }
}
