import {
  evaluateForm,
  isRated,
  lackingAnswers,
  tally,
  type ConditionReport,
  type FormAsked,
  type FormSide,
  type KnownOfPerson,
  type PersonFacts,
  type RatedLevel,
  type RuleSet,
  type Tally,
} from '@thuoc-do/domain'
import { shownHundredths } from './exact-value.ts'
import { fromWire, toWire, type ParsedScore } from './hundredths.ts'

/** Scores by criterion code, as decimals with a point; what has no score is absent. */
export type Scores = Readonly<Record<string, string>>

/** The scores after one field changed. An unreadable text takes the old score away: it is not what the field says. */
export function withScore(scores: Scores, criterion: string, score: ParsedScore): Scores {
  const { [criterion]: _, ...others } = scores
  return score.ok && score.hundredths !== null ? { ...others, [criterion]: toWire(score.hundredths) } : others
}

/** The score of a criterion in hundredths; null where there is none. */
export function scoreOf(scores: Scores, criterion: string): number | null {
  const text = Object.hasOwn(scores, criterion) ? scores[criterion] : undefined
  return text === undefined ? null : fromWire(text)
}

/** What is filled in after one answer that is no score changed; null takes it away. */
export function withAnswer(answers: Scores, code: string, text: string | null): Scores {
  const { [code]: _, ...others } = answers
  return text === null ? others : { ...others, [code]: text }
}

/** Where the form stands, with its sums ready for showing. */
export type Sheet = {
  tally: Tally
  /** Points so far; null in a set without points, and while a total cannot be drawn from what is filled in. */
  points: number | null
  total: number
  /** The level the answers come to; null while they do not come to one. */
  level: RatedLevel | null
  /** How much is filled in, of how much. */
  filled: number
  of: number
  /** What was looked at for the level besides points; empty for a form that is points and nothing else. */
  conditions: readonly ConditionReport[]
  /** Whether no level's conditions hold, so that an authority has to state one. */
  asksAuthority: boolean
  /** Criteria that have no score, or none that can stand. */
  wanting: ReadonlySet<string>
  /** Sum of a group, or null while nothing in it is scored. */
  groupTotal: (criterion: string | null) => number | null
  complete: boolean
}

/** Adds the form up with the rules the server uses; for showing only. */
export function sheetOf(ruleSet: RuleSet, person: PersonFacts, scores: Scores): Sheet {
  const standing = tally(ruleSet, person, scores)
  const sums = new Map(standing.groups.map((group) => [group.code, group]))
  const total = shownHundredths(standing.total)
  const complete = standing.missing.length === 0 && standing.problems.length === 0
  return {
    tally: standing,
    points: standing.scored === 0 ? null : total,
    total,
    level: complete ? standing.level : null,
    filled: standing.scored,
    of: standing.of,
    conditions: [],
    asksAuthority: false,
    groupTotal(criterion) {
      const group = criterion === null ? undefined : sums.get(criterion)
      return group === undefined || group.scored === 0 ? null : shownHundredths(group.points)
    },
    wanting: new Set([...standing.missing, ...standing.problems.map(({ path }) => path.replace(/^scores\./u, ''))]),
    complete,
  }
}

/** A form as far as its sheet is drawn from it: its rules, whose it is, what the office knows of him. */
export type SheetForm = { ruleSet: RuleSet; person: PersonFacts; facts: KnownOfPerson; asked: FormAsked }

/** Whether a form asks for nothing but points. */
export function isPointsOnly({ axes, grades, stated, known }: FormAsked): boolean {
  return axes.length + grades.length + stated.length + known.length === 0
}

/** Where one side of a form stands, whatever it is filled in with; by the rules the server uses, and for showing only. */
export function formSheetOf(form: SheetForm, answers: Scores, side: FormSide): Sheet {
  const { ruleSet, person, facts, asked } = form
  const rows = new Set(asked.rows.map(({ code }) => code))
  const scores = Object.fromEntries(Object.entries(answers).filter(([code]) => rows.has(code)))
  const base = sheetOf(ruleSet, person, scores)
  if (isPointsOnly(asked)) return base
  const outcome = evaluateForm({ document: ruleSet, hash: '' }, { person, known: facts, answers, side })
  const lacking = lackingAnswers(asked, answers, side)
  const problems = outcome.ok ? [] : outcome.problems
  const wanting = new Set([
    ...lacking.map(({ code }) => code),
    ...problems.map(({ path }) => path.replace(/^scores\./u, '')),
  ])
  const all = lackingAnswers(asked, {}, side).length
  const result = outcome.ok ? outcome.value : null
  const points = result === null || result.total === null ? null : shownHundredths(result.total)
  return {
    ...base,
    points,
    total: points ?? base.total,
    level: wanting.size === 0 && result !== null && isRated(result.level) ? result.level : null,
    filled: Math.max(0, all - lacking.length),
    of: all,
    conditions: wanting.size === 0 ? (result?.conditions ?? []) : [],
    asksAuthority: wanting.size === 0 && (result?.conditions.some(({ role }) => role === 'no-level-named') ?? false),
    wanting,
    complete: wanting.size === 0,
  }
}

/** Criteria on which two versions of a form differ, in printed order; points written differently are the same points. */
export function differingCriteria(order: readonly string[], mine: Scores, theirs: Scores): string[] {
  return order.filter(
    (criterion) => (scoreOf(mine, criterion) ?? mine[criterion]) !== (scoreOf(theirs, criterion) ?? theirs[criterion]),
  )
}
