import { stepReply, type PeriodScore, type PeriodScoreRow } from '@thuoc-do/contract'
import {
  convertedProductsOf,
  periodScoreActs,
  periodScoreWaitsFor,
  unitResult,
  unitResultPercent,
  type PeriodScorePart,
  type Step,
} from '@thuoc-do/domain'
import { presentHistory, type HistoryRow } from '../../platform/history.ts'
import type { ServerProblem } from '../../platform/transaction.ts'
import { countedBelow, type Material } from './confirm.ts'
import { LEADERSHIP_CODES } from './live-score.ts'
import type { LiveValues, ScoreFile } from './ports.ts'
import { sightOf } from './sight.ts'

/** One line of a list, with nothing the reader is not shown on the form behind it. */
export function presentRow(
  file: ScoreFile,
  parts: ReadonlySet<PeriodScorePart>,
  live: LiveValues = file.live,
): PeriodScoreRow {
  const sight = sightOf(parts, file)
  return {
    id: file.id,
    period: file.period,
    personId: file.personId,
    personCode: file.personCode,
    fullName: file.fullName,
    postTitle: file.postTitle,
    unitId: file.unitId,
    unitName: file.unitName,
    agencyId: file.agencyId,
    agencyName: file.agencyName,
    kind: file.kind,
    leadership: file.leadership,
    stage: file.stage,
    general: sight.self ? live.general : null,
    quantity: live.quantity,
    quality: live.quality,
    timeliness: live.timeliness,
    result: live.result,
    total: sight.self ? live.total : null,
    level: sight.self ? live.level : null,
    waitsForMe: file.periodOpen && file.unscoredReason === null && periodScoreWaitsFor(file.stage, parts),
    unscoredReason: file.unscoredReason,
  }
}

/** How many people d is made from are named; a head of hundreds sees them in his lists. */
const MOST_NAMED = 100

function presentLeadership(material: Material, seesReview: boolean): PeriodScore['leadershipValues'] {
  const { file, published, unit, below, field } = material
  const rule = convertedProductsOf(published.document)
  if (file.leadership === 'none' || rule === undefined) return []
  const { frozen } = file
  const scores = unitResult(below)
  const counted = below.filter(({ stage, leftUnscored }) => stage === 'confirmed' || !leftUnscored)
  return LEADERSHIP_CODES.flatMap((code) => {
    const component = rule.leadership.find((one) => one.code === code)
    if (component === undefined) return []
    const kept = frozen?.leadership.find((one) => one.code === code)
    const stated = seesReview ? file.review.leadership[code] : undefined
    // Once confirmed, what was stated stays stated, whatever is recorded later.
    const computed = code === 'unitResult' && (kept === undefined ? unit !== 'nobody-below' : kept.by === null)
    const people = (found: readonly (typeof scores.waitsFor)[number][]) =>
      frozen === null && computed ? found.map(({ personId, fullName, stage }) => ({ personId, fullName, stage })) : []
    // A confirmed d speaks of those it was computed from, not of whoever has joined since.
    const made = kept?.from === undefined ? counted : counted.filter(({ personId }) => kept.from?.includes(personId))
    return {
      code,
      symbol: component.symbol,
      labelVi: component.label.vi,
      labelEn: component.label.en,
      choices: [...rule.leadershipValues.value],
      value: kept?.value ?? (computed ? unitResultPercent(unit) : (stated?.value ?? null)),
      grounds: kept?.grounds ?? (computed ? '' : (stated?.grounds ?? '')),
      waitsFor: people(scores.waitsFor),
      below: kept?.below.map((person) => ({ ...person })) ?? people(scores.unsatisfactory),
      field:
        code === 'unitResult' ? (kept === undefined ? field : (kept.field ?? [])).map((part) => ({ ...part })) : [],
      people: computed
        ? made.slice(0, MOST_NAMED).map(({ fullName, personId, stage }) => ({ personId, fullName, stage }))
        : [],
      peopleCount: computed ? made.length : 0,
      basis:
        code === 'unitResult' && computed ? basisOf(countedBelow(below), frozen === null ? null : kept?.from) : null,
    }
  })
}

/**
 * From how many people d was computed. A confirmed score stays as it is: whoever joined the unit since is counted apart.
 * Null for a score that was confirmed before its people were kept.
 */
function basisOf(
  now: readonly number[],
  kept: readonly number[] | null | undefined,
): { people: number; joinedLater: number } | null {
  if (kept === undefined) return null
  if (kept === null) return { people: now.length, joinedLater: 0 }
  return { people: kept.length, joinedLater: now.filter((id) => !kept.includes(id)).length }
}

/** Everything the form of one score is made of. */
export type ScoreDetail = {
  readonly material: Material
  readonly parts: ReadonlySet<PeriodScorePart>
  readonly live: LiveValues
  readonly missing: readonly ServerProblem[]
  readonly steps: readonly Step[]
  readonly reviewerName: string | null
  readonly history: readonly HistoryRow[]
  readonly names: ReadonlyMap<string, string>
}

/** The form as this reader is shown it, with what he may do. */
export function presentScore(detail: ScoreDetail): PeriodScore {
  const { material, parts, live } = detail
  const { file, published, unit } = material
  const sight = sightOf(parts, file)
  const facts = { reviewBegun: file.review.begun, periodOpen: file.periodOpen, periodReopened: file.periodReopened }
  const can = periodScoreActs(file.stage, parts, facts)
  const mayScore = file.unscoredReason === null
  const shown = file.frozen?.review ?? file.review
  const { id, version, identity } = published.document
  return {
    ...presentRow(file, parts, live),
    version: file.version,
    periodOpen: file.periodOpen,
    ruleSet: { id, version, hash: published.hash, number: identity.number },
    selfScores: sight.self ? file.self.scores : {},
    strengths: sight.self ? file.self.strengths : '',
    weaknesses: sight.self ? file.self.weaknesses : '',
    reviewScores: sight.review ? shown.scores : {},
    reviewComment: sight.review ? shown.comment : '',
    reviewerName: detail.reviewerName,
    returnReason: file.returnReason,
    leadershipValues: presentLeadership(material, sight.review),
    missing: detail.missing.map((found) => ({ ...found, params: { ...found.params } })),
    steps: detail.steps.map(stepReply),
    confirmedAt: file.frozen?.confirmed.at ?? null,
    confirmedBy: file.frozen?.confirmed.byName ?? null,
    contentHash: file.contentHash,
    history: presentHistory(detail.history, detail.names),
    can: {
      saveSelf: mayScore && can.has('save-self'),
      handIn: mayScore && can.has('hand-in'),
      takeBack: can.has('take-back'),
      saveReview: can.has('save-review'),
      confirm: can.has('confirm'),
      return: can.has('return'),
      leaveUnscored: can.has('leave-unscored'),
      stateUnitResult: can.has('save-review') && file.leadership !== 'none' && unit === 'nobody-below',
    },
  }
}
