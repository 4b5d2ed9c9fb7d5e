import { scoreReply } from '@thuoc-do/contract'
import {
  criteriaSeenDifferently,
  daysOf,
  periodScoreMissing,
  unitResult,
  type Outcome,
  type PublishedRuleSet,
  type RulebookProblemCode,
  type ScoreResult,
  type UnitResultKind,
  type WorkPeriod,
} from '@thuoc-do/domain'
import { done, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { freezeScore } from './frozen-score.ts'
import { confirmedScore, LEADERSHIP_CODES, percentsOf, scoreOf, unitResultKindOf } from './live-score.ts'
import { openScores, type ScoreAct } from './open-score.ts'
import type {
  Confirmation,
  Desk,
  FieldPart,
  FrozenLeadership,
  FrozenScore,
  LineOfScore,
  PersonBelow,
  ScoreFile,
} from './ports.ts'
import { refreshLeaders, setOf } from './refresh.ts'
import { scoreEvent, type Saved } from './write-score.ts'

/** Everything a confirmation of one score is made from. */
export type Material = {
  readonly file: ScoreFile
  readonly published: PublishedRuleSet
  readonly lines: readonly LineOfScore[]
  readonly unit: UnitResultKind
  readonly below: readonly PersonBelow[]
  /** What a deputy was in charge of; empty for everybody else. */
  readonly field: readonly FieldPart[]
}

/** Fetches it for many at once; the number of statements does not depend on how many. */
export async function materialOf(
  store: Desk['store'],
  files: readonly ScoreFile[],
): Promise<ReadonlyMap<number, Material>> {
  const found = new Map<number, Material>()
  if (files.length === 0) return found
  const sets = await store.ruleSets()
  const below = Map.groupBy(await store.below(files.map(({ id }) => id)), ({ leaderScoreId }) => leaderScoreId)
  const deputies = files.filter(({ leadership }) => leadership === 'deputy').map(({ id }) => id)
  const fields = Map.groupBy(await store.fields(deputies), ({ leaderScoreId }) => leaderScoreId)
  for (const [period, own] of Map.groupBy(files, (file) => file.period)) {
    const people = own.map(({ personId }) => personId)
    const forms = new Map((await store.toCompute(period, people)).map((form) => [form.id, form]))
    const lines = await store.lines(period, people)
    for (const file of own) {
      const form = forms.get(file.id)
      found.set(file.id, {
        file,
        published: setOf(sets, file.ruleSet),
        lines: lines.get(file.personId) ?? [],
        unit: form === undefined ? 'nobody-below' : unitResultKindOf(form),
        below: below.get(file.id) ?? [],
        field: (fields.get(file.id) ?? []).map(({ part }) => part),
      })
    }
  }
  return found
}

/** The score as the authority sees it, with what it has drafted. */
export function reviewedScore(
  { file, published, lines, unit }: Material,
  options: { readonly steps: boolean },
): Outcome<ScoreResult, RulebookProblemCode> {
  const { self, review, period } = file
  const percents = file.leadership === 'none' ? {} : percentsOf(unit, review.leadership)
  return scoreOf(
    { person: file, period, published, self: self.scores, review: review.scores, percents, lines },
    options,
  )
}

/** What a score lacks, naming whom d waits for. */
export function missingIn(result: ScoreResult, { unit, below }: Pick<Material, 'unit' | 'below'>): ServerProblem[] {
  const names = unitResult(below).waitsFor.map(({ fullName }) => fullName)
  return periodScoreMissing(result, unit).map((found) =>
    found.code === 'unit-result-waits' ? { ...found, params: { names: names.join(', ') } } : found,
  )
}

function problemsOf(material: Material, result: ScoreResult): ServerProblem[] {
  const { self, review } = material.file
  const seen = criteriaSeenDifferently(self.scores, review.scores)
  return [
    ...missingIn(result, material),
    ...(seen.length > 0 && review.comment.trim() === ''
      ? [{ code: 'review-comment-needed' as const, path: 'review.comment', params: { codes: seen.join(', ') } }]
      : []),
  ]
}

/** Whose scores d is computed from: everybody below but those for whom it is on record why they have none. */
export function countedBelow(below: readonly PersonBelow[]): number[] {
  return below
    .filter(({ stage, leftUnscored }) => stage === 'confirmed' || !leftUnscored)
    .map(({ personId }) => personId)
    .toSorted((a, b) => a - b)
}

function frozenLeadership({ file, unit, below, field }: Material): FrozenLeadership[] {
  if (file.leadership === 'none') return []
  const percents = percentsOf(unit, file.review.leadership)
  return LEADERSHIP_CODES.flatMap((code) => {
    const value = percents[code]
    if (value === undefined) return []
    const computed = code === 'unitResult' && unit !== 'nobody-below'
    const stated = computed ? undefined : file.review.leadership[code]
    const under = code === 'unitResult' ? unitResult(below).unsatisfactory : []
    return {
      code,
      value,
      grounds: stated?.grounds ?? '',
      by: stated?.by ?? null,
      below: under.map(({ personId, fullName }) => ({ personId, fullName })),
      ...(computed && field.length > 0 && { field }),
      ...(code === 'unitResult' && unit !== 'nobody-below' ? { from: countedBelow(below) } : {}),
    }
  })
}

function frozenScore(material: Material, result: ScoreResult, confirmed: FrozenScore['confirmed']): FrozenScore {
  const { file, published, lines } = material
  const { id, version, identity } = published.document
  return {
    format: 'thuoc-do/period-score/1',
    scoreId: file.id,
    period: { name: file.period, ...daysOf(file.period) },
    ruleSet: { id, version, hash: published.hash, number: identity.number, title: identity.title },
    person: { id: file.personId, code: file.personCode, fullName: file.fullName },
    position: {
      unitId: file.unitId,
      unitName: file.unitName,
      agencyId: file.agencyId,
      agencyName: file.agencyName,
      postTitle: file.postTitle,
      kind: file.kind,
      leadership: file.leadership,
      comparableGroup: file.comparableGroup,
    },
    self: { ...file.self, handedInAt: file.self.handedInAt?.toISOString() ?? null },
    review: { scores: file.review.scores, comment: file.review.comment },
    leadership: frozenLeadership(material),
    lines,
    score: scoreReply(result),
    confirmed,
  }
}

type Confirmed = { readonly file: ScoreFile; readonly confirmation: Confirmation }

function confirmation(desk: Desk, material: Material): Answer<Confirmed> {
  const outcome = reviewedScore(material, { steps: true })
  if (!outcome.ok) return refuseAll('refused', outcome.problems)
  const problems = problemsOf(material, outcome.value)
  if (problems.length > 0) return refuseAll('refused', problems)
  const { file, unit, lines } = material
  const by = { at: desk.now.toISOString(), byPerson: desk.actor.personId ?? 0, byName: desk.actor.fullName }
  const frozen = freezeScore(frozenScore(material, outcome.value, by))
  return done({ file, confirmation: { id: file.id, live: confirmedScore(outcome.value, unit, lines), ...frozen } })
}

async function write(desk: Desk, rows: readonly Confirmed[]): Promise<void> {
  await desk.store.confirm(
    rows.map((row) => row.confirmation),
    desk.actor.userId,
    desk.now,
  )
  await desk.record(
    rows.map(({ file, confirmation: { contentHash } }) => {
      const comment = file.review.comment.trim()
      const after = { ...file, stage: 'confirmed' as const, version: file.version + 1, contentHash }
      return scoreEvent(file, after, { verb: 'confirmed', role: 'head', ...(comment !== '' && { reason: comment }) })
    }),
  )
  const periods = Map.groupBy(rows, ({ file }) => file.period)
  for (const [period, own] of periods)
    await refreshLeaders(
      desk.store,
      period satisfies WorkPeriod,
      own.map(({ file }) => file.personId),
    )
}

/**
 * Confirms several scores, each answered for itself; what is confirmed is frozen with its receipt, and leaders above get
 * d anew. An unfinished form is never filled up with zeros.
 */
export async function confirmScores(desk: Desk, acts: readonly ScoreAct[]): Promise<readonly Answer<Saved>[]> {
  const opened = await openScores(desk, acts, 'confirm')
  const material = await materialOf(
    desk.store,
    opened.flatMap((answer) => (answer.ok ? [answer.value.file] : [])),
  )
  const answers = opened.map((answer): Answer<Confirmed> => {
    if (!answer.ok) return answer
    const found = material.get(answer.value.file.id)
    if (found === undefined) throw new Error('a score without material')
    return confirmation(desk, found)
  })
  const rows = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
  if (rows.length > 0) await write(desk, rows)
  return answers.map((answer) =>
    answer.ok
      ? done({ version: answer.value.file.version + 1, savedAt: desk.now.toISOString(), problems: [] })
      : answer,
  )
}
