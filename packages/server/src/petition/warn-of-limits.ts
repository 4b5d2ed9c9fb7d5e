import { deadlineOf, standingOf, type IsoDate, type PetitionRule, type WorkingCalendar } from '@thuoc-do/domain'
import type { NewNotice, Officer } from '../notices/index.ts'
import { answerersOf, petitionNotice, type Answerable } from './petition-notices.ts'
import { filingSince } from './waiting.ts'

/** A petition whose limit runs, with the heads of the agency and above it. */
export type RunningPetition = Answerable & {
  readonly id: number
  readonly roundName: string
  readonly filedOn: IsoDate
  readonly rule: PetitionRule
  readonly heads: readonly Officer[]
}

/** Results of a round that were made known on one day, and how long they may be petitioned about. */
export type FilingWindow = { readonly roundId: number; readonly rule: PetitionRule; readonly noticedOn: IsoDate }

/** One tenant's side of the database; nothing of it is for a request. */
export type LimitStore = {
  calendar: () => Promise<WorkingCalendar>
  petitions: (today: string) => Promise<readonly RunningPetition[]>
  windows: (since: string) => Promise<readonly FilingWindow[]>
  /** Tells what was never told before; answers how many were told. */
  warn: (notices: readonly NewNotice[]) => Promise<number>
  warnOfWindow: (window: FilingWindow, deadline: IsoDate) => Promise<number>
}

/** What is to be told of a petition today: nothing, that its limit is near, or that it was missed. */
function warningsOf(petition: RunningPetition, calendar: WorkingCalendar, today: IsoDate): NewNotice[] {
  const limit = deadlineOf(petition.rule.resolvingWorkingDays, petition.filedOn, calendar)
  if (limit === null) return []
  const { state } = standingOf(limit, today, calendar)
  const answerers = answerersOf(petition, petition.heads)
  if (state === 'due-soon') return [petitionNotice(petition, 'petition-due-soon', answerers, limit.on)]
  if (state === 'running') return []
  return [
    petitionNotice(petition, 'petition-overdue', answerers, limit.on),
    petitionNotice(petition, 'own-petition-overdue', [petition.personId], limit.on),
  ]
}

/**
 * Warns those who have to answer a petition when its limit is near, both sides when it was missed, and whoever may still
 * petition about his result when the time for it ends. Every warning is given once.
 * @returns how many people were told
 */
export async function warnOfLimits(store: LimitStore, today: IsoDate): Promise<number> {
  const [petitions, windows] = [await store.petitions(today), await store.windows(filingSince(today))]
  if (petitions.length + windows.length === 0) return 0
  const calendar = await store.calendar()
  let told = await store.warn(petitions.flatMap((petition) => warningsOf(petition, calendar, today)))
  for (const window of windows) {
    const limit = deadlineOf(window.rule.filingWorkingDays, window.noticedOn, calendar)
    if (limit === null || standingOf(limit, today, calendar).state !== 'due-soon') continue
    told += await store.warnOfWindow(window, limit.on)
  }
  return told
}
