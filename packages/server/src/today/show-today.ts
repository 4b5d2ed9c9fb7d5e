import type { TodayItem, WorkTask } from '@thuoc-do/contract'
import { daysOf, isWorkPeriod, type IsoDate } from '@thuoc-do/domain'
import { filingSince } from '../petition/index.ts'
import { done, type Answer } from '../platform/transaction.ts'
import { meetingItems, opinionItems } from './meeting-items.ts'
import { petitionItems, windowItems } from './petition-items.ts'
import type { TodayStore, WaitingDossier, WaitingForm } from './ports.ts'

type Rounds = Awaited<ReturnType<TodayStore['rounds']>>
type Due = Pick<TodayItem, 'by' | 'overdue'>

const dueOf = (by: string | null, today: string): Due => ({ by, overdue: by !== null && by < today })

/** Work says its day itself, or it is the end of the period it counts in. */
function workDay(task: WorkTask): string | null {
  if ('by' in task) return task.by
  return isWorkPeriod(task.period) ? daysOf(task.period).to : null
}

function formItem({ row, returnReason, scored }: WaitingForm, due: Due): TodayItem {
  const { id: appraisalId, roundName, unitName, fullName, postTitle, selfTotal, stage } = row
  return stage === 'self-scoring'
    ? { kind: 'self-score', appraisalId, roundName, unitName, returnReason, scored, ...due }
    : { kind: 'review', appraisalId, roundName, fullName, postTitle, selfTotal, ...due }
}

/** Dossiers of a round that wait for the same step are one item. */
function dossierItems(dossiers: readonly WaitingDossier[], rounds: Rounds, today: string): TodayItem[] {
  const groups = Map.groupBy(dossiers, ({ roundId, step }) => `${roundId}/${step}`)
  return [...groups.values()].flatMap((found): TodayItem[] => {
    const [first] = found
    if (first === undefined) return []
    const round = rounds.get(first.roundId)
    return [
      {
        kind: 'dossier',
        step: first.step,
        roundId: first.roundId,
        roundName: round?.name ?? '',
        agencies: found.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })),
        ...dueOf(round?.by ?? null, today),
      },
    ]
  })
}

/** Everything that waits for the caller, nearest deadline first, what has none at the end in the order of the rooms. */
export async function showToday(store: TodayStore, today: IsoDate): Promise<Answer<{ items: TodayItem[] }>> {
  const work = await store.work()
  const forms = await store.forms()
  const dossiers = await store.dossiers()
  const petitions = await store.petitions()
  const results = await store.results(filingSince(today))
  const meetings = await store.meetings()
  const withoutOpinion = await store.withoutOpinion()
  const roundIds = [
    ...forms.map(({ row }) => row.roundId),
    ...[dossiers, petitions, results, withoutOpinion].flatMap((found) => found.map(({ roundId }) => roundId)),
  ]
  const rounds = await store.rounds([...new Set(roundIds)])
  const counted = petitions.length + results.length > 0
  const calendar = counted ? await store.calendar() : { off: new Set<string>(), working: new Set<string>() }
  const around = { rounds, calendar, today }
  const items: TodayItem[] = [
    ...work.map((task): TodayItem => ({ kind: 'work', task, ...dueOf(workDay(task), today) })),
    ...forms.map((form) => formItem(form, dueOf(rounds.get(form.row.roundId)?.by ?? null, today))),
    ...dossierItems(dossiers, rounds, today),
    ...petitionItems(petitions, around),
    ...meetingItems(meetings, today),
    ...opinionItems(withoutOpinion, rounds, today),
    ...windowItems(results, around),
  ]
  const last = '9999-12-31'
  return done({
    items: items.toSorted((a, b) => ((a.by ?? last) < (b.by ?? last) ? -1 : (a.by ?? last) > (b.by ?? last) ? 1 : 0)),
  })
}
