import { foldLine, type CatalogueEntry, type LineOrigin, type WorkEvent, type WorkPeriod } from '@thuoc-do/domain'
import type { DemoPerson } from './people.ts'
import { createRandom, type Random } from './random.ts'
import { dayIn, daysAfter, momentOf, monthsOfWork } from './work-calendar.ts'
import { storyOf, type StoryStep, type Theme } from './work-story.ts'

/** A line of work with its record; people by their codes. */
export type DemoLine = {
  readonly id: number
  readonly period: WorkPeriod
  readonly person: DemoPerson
  readonly head: string
  readonly origin: LineOrigin
  readonly given: { readonly lineId: number; readonly person: DemoPerson } | null
  readonly entry: CatalogueEntry
  readonly events: readonly (WorkEvent & {
    readonly by: string
    readonly role: 'self' | 'head'
    readonly made: number | null
  })[]
}

type Plan = {
  readonly period: WorkPeriod
  readonly person: DemoPerson
  readonly head: string
  readonly origin: LineOrigin
  readonly entry: CatalogueEntry
  readonly quantity: number
  readonly deadline: string
  readonly theme: Theme
}

const SEED = 335
const LINES = { none: 10, deputy: 7, head: 6 } as const
/** Themes of the first lines of the first official of every unit, so that whoever looks around meets them. */
const shownIn = (live: boolean): readonly Theme[] => [
  'given',
  'excused',
  live ? 'objected' : 'settled',
  'failed',
  'late',
]

/** More of what is small: as many as come to a few standard products. */
function quantityOf(random: Random, { complexity }: CatalogueEntry): number {
  const most = [12, 10, 6, 3, 2, 2][complexity ?? 2] ?? 2
  return random.between(2, Math.max(2, most))
}

function themeOf(random: Random, waits: boolean): Theme {
  const chance = random.between(1, 1_000)
  if (chance <= 50) return 'late'
  if (chance <= 65) return 'excused'
  if (chance <= 90) return 'failed'
  if (chance <= 130) return 'unfinished'
  if (chance <= 138) return 'withdrawn'
  return chance <= 400 && waits ? 'waiting' : 'plain'
}

/** What everybody is assigned in a month. */
function planMonth(
  random: Random,
  period: WorkPeriod,
  live: boolean,
  people: readonly DemoPerson[],
  entriesFor: (person: DemoPerson) => readonly CatalogueEntry[],
): Plan[] {
  const shown = new Map<string, DemoPerson>()
  for (const person of people)
    if (person.post.leadership === 'none' && !shown.has(person.unit)) shown.set(person.unit, person)
  return people.flatMap((person): Plan[] => {
    const head = person.reviewer
    if (head === null) return []
    const entries = random.shuffle(entriesFor(person)).slice(0, LINES[person.post.leadership])
    return entries.map((entry, at): Plan => {
      const theme =
        (shown.get(person.unit) === person ? shownIn(live)[at] : undefined) ?? themeOf(random, live && at >= 8)
      const adHoc = at === 9 && random.chance(50)
      // Room is left in the month for what comes after a delay.
      const deadline = dayIn(period, theme === 'plain' ? random.between(10, 31) : random.between(14, 22))
      const quantity = quantityOf(random, entry)
      return { period, person, head, origin: adHoc ? 'ad-hoc' : 'planned', entry, quantity, deadline, theme }
    })
  })
}

/** Invents the work of people, month by month of 2026, up to a moment: what lies after it has not happened yet. */
export function inventWork(
  people: readonly DemoPerson[],
  ids: (code: string) => number,
  entriesFor: (person: DemoPerson) => readonly CatalogueEntry[],
  now: Date,
): DemoLine[] {
  const random = createRandom(SEED)
  const lines: DemoLine[] = []
  let keys = 0
  const newKey = (): string => {
    keys += 1
    return `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`
  }
  const add = (
    plan: Plan,
    given: DemoLine['given'],
    assigned: { day: string; at?: string },
    steps: readonly StoryStep[],
  ): void => {
    const id = lines.length + 1
    const all: StoryStep[] = [
      {
        by: 'head',
        day: assigned.day,
        act: { kind: 'assigned', quantity: String(plan.quantity), deadline: plan.deadline },
      },
      ...steps,
    ]
    const named = all.map((step, at) => ({
      ...step,
      key: newKey(),
      at: (at === 0 ? assigned.at : undefined) ?? momentOf(step.day, id * 7 + at * 11),
      place: at,
    }))
    const ordered = named.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.place < b.place) ? -1 : 1))
    const past = ordered.filter(({ at }) => at <= now.toISOString())
    if (past.length === 0) return
    const received = past.find(({ act }) => act.kind === 'handed-over')
    const colleague = received && colleagueOf(plan.person, people)
    const events = past.flatMap(({ by, key, at, day, onDay = day, act, of }): DemoLine['events'][number][] => {
      const actor = by === 'self' ? plan.person.code : plan.head
      const common = { key, at, onDay, personId: ids(actor), by: actor, role: by, made: null }
      if (act.kind === 'handed-over')
        return colleague === undefined
          ? []
          : [{ ...common, act: { ...act, toPerson: ids(colleague.code) }, made: id + 1 }]
      const target = of === undefined ? undefined : named[of]?.key
      return [{ ...common, act: 'of' in act && target !== undefined ? { ...act, of: target } : act }]
    })
    const { period, person, head, origin, entry } = plan
    lines.push({ id, period, person, head, origin, given, entry, events })
    if (received === undefined || colleague === undefined) return
    const taken: Plan = { ...plan, person: colleague, origin: 'received', quantity: 1, theme: 'plain' }
    const from = daysAfter(received.day, 1)
    const done: StoryStep[] = [
      { by: 'self', day: from, act: { kind: 'accepted' } },
      {
        by: 'self',
        day: plan.deadline > from ? plan.deadline : from,
        act: { kind: 'completed', quantity: '1', note: '', evidence: [{ kind: 'document', number: `${id}/BC-SNV` }] },
      },
    ]
    add(taken, { lineId: id, person: plan.person }, received, done)
  }
  const begun = monthsOfWork(2026).filter((period) => dayIn(period, 1) <= now.toISOString())
  for (const period of monthsOfWork(2026))
    for (const plan of planMonth(random, period, period === begun.at(-1), people, entriesFor)) {
      const day = daysAfter(dayIn(period, 1), -3)
      add(plan, null, { day }, storyOf(random, plan.theme, period, plan.quantity, plan.deadline))
    }
  return lines
}

function colleagueOf(person: DemoPerson, people: readonly DemoPerson[]): DemoPerson | undefined {
  return people.find((other) => other !== person && other.unit === person.unit && other.post.leadership === 'none')
}

/** What the record of an invented line folds to. */
export const stateOf = (line: DemoLine) => foldLine(line.events)
