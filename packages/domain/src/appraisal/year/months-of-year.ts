import { daysOf, isWorkPeriod, quarterOf } from '../../workplan/index.ts'
import type { Absence } from '../../rulebook/index.ts'
import { daysFrom, holds, isWorkingDay } from './calendar.ts'
import type { CarriedScore, YearAbsence, YearInput, YearScore } from './year-input.ts'

/** Why a month that should be there is not, and so who has to act. */
export type MissingMonth =
  /** Nobody has opened the period for the person: the personnel body. */
  | 'not-opened'
  /** The person has not handed in his score. */
  | 'self-scoring'
  /** Handed in; the monitoring authority has to confirm it. */
  | 'handed-in'
  /** Before the first post here: the former body sends its months, or the personnel body records that he was not in service. */
  | 'not-yet-here'
  /** After the last post here: the body he went to. */
  | 'no-longer-here'

/** What one month of a year comes to. */
export type MonthStanding =
  | {
      readonly kind: 'scored'
      readonly total: string
      readonly scoreId: number
      /** The quarter whose score stands for the month where monitoring is quarterly; null for its own. */
      readonly ofQuarter: string | null
      /** The body that scored it, when it is another one than today's. */
      readonly body: string | null
    }
  | {
      readonly kind: 'carried'
      readonly total: string
      readonly ofQuarter: string | null
      readonly body: string
      readonly document: string
    }
  | {
      readonly kind: 'absent'
      readonly absence: Absence
      readonly document: string
      readonly leaveOutReason: string | null
    }
  /** Counts for nothing, as the personnel body decided with a reason: for one person's form, or for the whole agency. */
  | {
      readonly kind: 'left-out'
      readonly by: 'form' | 'agency'
      readonly reason: string
      readonly scoreId: number | null
      readonly ofQuarter: string | null
    }
  /** Not over yet; `provisional` is the live total, which counts for nothing before it is confirmed. */
  | { readonly kind: 'to-come'; readonly scoreId: number | null; readonly provisional: string | null }
  | {
      readonly kind: 'missing'
      readonly why: MissingMonth
      readonly scoreId: number | null
      readonly provisional: string | null
    }

/** One of the twelve. */
export type MonthOfYear = { readonly period: string; readonly number: number; readonly standing: MonthStanding }

/**
 * The twelve months of a person's year: scored and by whom, absent and why, left out and why, still to come, or missing
 * and who has to act. A month the agency counts for nobody is left out even where somebody has a score of it: people of
 * one agency are rated by the same months. Nothing is made up for a month without a score. A confirmed score counts even if the person was away for part of
 * the month; without one a month is absent when absences cover at least half of the working days he was in post
 * (assumption: Điều 11 khoản 2 and Điều 19 khoản 3 speak of the time actually worked and of no part of a month).
 */
export function monthsOfYear(input: YearInput): readonly MonthOfYear[] {
  return Array.from({ length: 12 }, (_, at) => {
    const period = `${String(input.year).padStart(4, '0')}-${String(at + 1).padStart(2, '0')}`
    return { period, number: at + 1, standing: standingOf(input, period) }
  })
}

function standingOf(input: YearInput, period: string): MonthStanding {
  const month = monthDays(period)
  const last = month.at(-1) ?? period
  const own = newest(input.scores.filter((score) => score.period === period))
  const decided = input.leftOut.find((left) => left.period === period)
  if (decided !== undefined)
    return { kind: 'left-out', by: 'agency', reason: decided.reason, scoreId: own?.id ?? null, ofQuarter: null }
  if (own?.stage === 'confirmed' && own.total !== null) return scored(input, own, null)
  const sent = input.carried.find((carried) => carried.period === period)
  if (sent !== undefined) return carriedOver(sent, null)
  if (own?.stage === 'handed-in' && own.unscoredReason === null) return open('handed-in', own)
  const away = absenceOf(input, month)
  if (away !== undefined) {
    const { kind: absence, document, leaveOutReason } = away
    return { kind: 'absent', absence, document, leaveOutReason }
  }
  const quarter = quarterOf(last)
  const ofQuarter = newest(input.scores.filter((score) => score.period === quarter))
  if (ofQuarter?.stage === 'confirmed' && ofQuarter.total !== null) return scored(input, ofQuarter, quarter)
  const sentQuarter = input.carried.find((carried) => carried.period === quarter)
  if (sentQuarter !== undefined) return carriedOver(sentQuarter, quarter)
  const begun = own ?? ofQuarter
  if (begun !== undefined && begun.unscoredReason !== null) {
    const { id: scoreId, unscoredReason: reason } = begun
    return { kind: 'left-out', by: 'form', reason, scoreId, ofQuarter: begun === own ? null : quarter }
  }
  const place = placeInService(input, month)
  if (last >= input.today && (begun !== undefined || place === 'not-opened'))
    return { kind: 'to-come', scoreId: begun?.id ?? null, provisional: begun?.total ?? null }
  if (begun !== undefined) return open(begun.stage === 'handed-in' ? 'handed-in' : 'self-scoring', begun)
  return open(place, undefined)
}

function scored({ agencyId }: YearInput, score: YearScore, ofQuarter: string | null): MonthStanding {
  const body = score.agencyId === agencyId ? null : score.agencyName
  return { kind: 'scored', total: score.total ?? '', scoreId: score.id, ofQuarter, body }
}

function carriedOver({ total, body, document }: CarriedScore, ofQuarter: string | null): MonthStanding {
  return { kind: 'carried', total, ofQuarter, body, document }
}

function open(why: MissingMonth, score: YearScore | undefined): MonthStanding {
  return { kind: 'missing', why, scoreId: score?.id ?? null, provisional: score?.total ?? null }
}

/** One score stands per person and period; should there ever be more, the one made last. */
function newest(scores: readonly YearScore[]): YearScore | undefined {
  return scores.toSorted((a, b) => b.id - a.id)[0]
}

/** A month is asked for from whoever stood in a post on its last day, as period scores are. */
function placeInService({ service }: YearInput, month: readonly string[]): MissingMonth {
  const last = month.at(-1) ?? ''
  const inPost = (day: string): boolean => service.some((stretch) => holds(stretch, day))
  if (inPost(last) && month.some((day) => isWorkingDay(day) && inPost(day))) return 'not-opened'
  return service.some(({ from }) => from < (month[0] ?? '')) ? 'no-longer-here' : 'not-yet-here'
}

/** The absence that makes the month absent: of those that together cover half of it, the one with the most days. */
function absenceOf(input: YearInput, month: readonly string[]): YearAbsence | undefined {
  const working = month.filter(isWorkingDay)
  const inPost = working.filter((day) => input.service.some((stretch) => holds(stretch, day)))
  const due = inPost.length > 0 ? inPost : working
  const covered = due.filter((day) => input.absences.some((absence) => holds(absence, day)))
  if (covered.length === 0 || covered.length * 2 < due.length) return undefined
  return input.absences
    .map((absence) => ({ absence, days: covered.filter((day) => holds(absence, day)).length }))
    .toSorted((a, b) => b.days - a.days || (a.absence.from < b.absence.from ? -1 : 1))[0]?.absence
}

function monthDays(period: string): readonly string[] {
  if (!isWorkPeriod(period)) throw new Error(`not a month: ${period}`)
  const { from, to } = daysOf(period)
  return daysFrom(from, to)
}
