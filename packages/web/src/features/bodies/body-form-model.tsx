import type { BodyReview } from '@thuoc-do/contract'
import { criteriaFor, tally, type Criterion, type RuleSet, type Tally } from '@thuoc-do/domain'
import { fromWire, shownHundredths, toWire, type ParsedScore } from '../../lib/index.ts'
import { BasisMark, type PaperGroup, type PaperRow } from '../../ui/index.ts'
import type { ShownBody } from './queries.ts'
import { localText } from './words.ts'

/** A body is one kind of subject, whatever its place. */
export const SUBJECT = { kind: 'agency', leader: false } as const

/** Scores by criterion code, as decimals with a point; what has no score is absent. */
export type Scores = Readonly<Record<string, string>>

/** A line of the form: what it is stored under, whether it may be left out, and how the competent body measures it. */
export type BodyFormRow = PaperRow & { criterion: string; mayNotApply: boolean; inResult: boolean; detail: string }

/** The bands of the form, in printed order. */
export type BodyFormGroup = PaperGroup<BodyFormRow> & { criterion: string }

function optional(criterion: Criterion): string[] {
  if (criterion.kind === 'group') return criterion.of.flatMap(optional)
  return criterion.mayNotApply ? [criterion.code] : []
}

/** The 30 and the 70 points as bands of lines. */
export function bodyFormGroups({ document, weights }: Pick<ShownBody, 'document' | 'weights'>): BodyFormGroup[] {
  const maybe = new Set(document.parts.flatMap(({ criteria }) => criteria.flatMap(optional)))
  const details = new Map(weights?.items.map(({ code, detail }) => [code, detail]))
  const rows = criteriaFor(document, SUBJECT)
  return rows
    .filter(({ kind }) => kind === 'group')
    .map((group) => ({
      code: group.number,
      criterion: group.code,
      label: localText(group.label),
      maximum: group.maximumHundredths,
      rows: rows
        .filter(({ kind, parent }) => kind === 'scored' && parent === group.code)
        .map((row) => ({
          code: row.number,
          criterion: row.code,
          label: localText(row.label),
          maximum: row.maximumHundredths,
          mark: (
            <BasisMark
              basis={row.basis}
              citation={`${row.citation.instrument}, ${row.citation.article}`}
              of={row.number}
            />
          ),
          mayNotApply: maybe.has(row.code),
          inResult: row.part === 'result',
          detail: details.get(row.code) ?? '',
        })),
    }))
}

/** A score in hundredths; null where there is none. */
export function scoreIn(scores: Scores, criterion: string): number | null {
  const text = Object.hasOwn(scores, criterion) ? scores[criterion] : undefined
  return text === undefined ? null : fromWire(text)
}

/** The scores after one field changed; an unreadable text takes the old score away. */
export function withScore(scores: Scores, criterion: string, score: ParsedScore): Scores {
  const { [criterion]: _, ...others } = scores
  return score.ok && score.hundredths !== null ? { ...others, [criterion]: toWire(score.hundredths) } : others
}

/** The authority's scores after one field changed: what is as the body scored itself is no score of its own. */
export function withReviewScore(review: BodyReview, own: Scores, criterion: string, typed: ParsedScore): BodyReview {
  const { [criterion]: _, ...others } = review.scores
  if (!typed.ok || typed.hundredths === null || typed.hundredths === scoreIn(own, criterion))
    return { ...review, scores: others }
  return { ...review, scores: { ...others, [criterion]: toWire(typed.hundredths) } }
}

/** Where the form stands while somebody types; for showing only, the server decides. */
export function standingOf(document: RuleSet, scores: Scores, notApplicable: readonly string[]) {
  const known: Tally = tally(document, SUBJECT, scores, notApplicable)
  const sums = new Map(known.groups.map((group) => [group.code, group]))
  return {
    tally: known,
    total: shownHundredths(known.total),
    sumOf: (group: PaperGroup<BodyFormRow> & { criterion?: string }): number | null => {
      const found = sums.get(group.criterion ?? '')
      return found === undefined || found.scored === 0 ? null : shownHundredths(found.points)
    },
  }
}
