import { createHash } from 'node:crypto'
import type { QuotaOutcome, RollUpReply, ScoreReply } from '@thuoc-do/contract'
import { criteriaFor, tally, toDecimal, toFraction, type Exact, type FormRow, type Level } from '@thuoc-do/domain'
import canonicalize from 'canonicalize'
import { decidedForm, type DecidedForm } from './decided-form.ts'
import type { BodyOfFile, RecordedYear } from '../workplan/index.ts'
import type { AppraisalRecord, DossierRecord, NewDecision, QuotaExceptionRecord, RoundRules } from './ports.ts'

/** A printed line of the form with both stages' points; a heading carries the sum of what stands under it. */
export type DecidedRow = FormRow & { readonly self: string | null; readonly review: string | null }

/** One set the person was counted in, with its arithmetic on the day of the allocation. */
export type DecidedSet = {
  readonly set: string
  readonly name: string
  readonly base: number
  readonly percent: string
  readonly places: number
  readonly used: number
}

/**
 * A decided result, complete: everything a screen, a form or a court needs, with nothing left to look up. It is kept as
 * canonical JSON text under its SHA-256, so that no later renaming, move, import or rule can change one byte of it.
 */
export type DecidedAppraisal = {
  readonly format: 'thuoc-do/decided-appraisal/1'
  readonly appraisalId: number
  readonly round: { readonly id: number; readonly name: string; readonly from: string; readonly to: string }
  readonly ruleSet: {
    readonly id: string
    readonly version: number
    readonly hash: string
    readonly number: string
    readonly title: { readonly vi: string; readonly en: string }
    readonly inForceFrom: string
  }
  readonly person: { readonly id: number; readonly code: string; readonly fullName: string }
  readonly position: {
    readonly unitId: number
    readonly unitName: string
    readonly agencyId: number
    readonly agencyName: string
    readonly parentName: string
    readonly postTitle: string
    readonly kind: AppraisalRecord['kind']
    readonly leadership: AppraisalRecord['leadership']
    readonly comparableGroup: string
  }
  readonly rows: readonly DecidedRow[]
  /** Only where the form asks for more than points: percentages, grades, stated facts. */
  readonly filled?: DecidedForm
  readonly facts: AppraisalRecord['facts']
  readonly self: Omit<AppraisalRecord['self'], 'scores'>
  readonly review: Omit<AppraisalRecord['review'], 'scores'> & {
    readonly reviewerId: number | null
    readonly reviewerName: string | null
  }
  /** Only where the result comes from the months of a year: they, and what the competent person proposes (Điều 23). */
  readonly year?: { readonly basis: RecordedYear; readonly handling: string }
  /** Only of a leader whose result hangs on the body he leads: how its tasks stood. */
  readonly body?: BodyOfFile
  /** The engine's answer with steps, conditions and receipt; `level` in it is the one before the quota. */
  readonly score: ScoreReply | RollUpReply
  readonly quota: {
    readonly sets: readonly DecidedSet[]
    readonly exception: Pick<QuotaExceptionRecord, 'percent' | 'authority' | 'document'> | null
    readonly minutes: readonly string[]
    /** Null for whoever was no candidate. */
    readonly outcome: QuotaOutcome | null
  }
  readonly level: Level
  readonly decision: {
    readonly number: string
    readonly on: string
    readonly signer: { readonly personId: number; readonly name: string; readonly title: string }
  }
  /** Present when it takes the place of an earlier decision, which stays as it is. */
  readonly replaces?: ReplacedDecision
}

/** The decision that another one takes the place of, and why. */
export type ReplacedDecision = {
  readonly number: string
  readonly on: string
  readonly level: Level
  readonly contentHash: string
  /** A petition, a later finding, or a place that moved because of another replacement. */
  readonly ground: 'petition' | 'finding' | 'quota'
  /** The minutes, conclusion or letter it rests on. */
  readonly document: string
  readonly reason: string
}

const pointsText = (points: Exact): string => toDecimal(points) ?? toFraction(points)

/** The form as printed, with the points of both stages; what was never scored stays empty. */
export function decidedRows(round: RoundRules, record: AppraisalRecord): DecidedRow[] {
  const ruleSet = round.published.document
  const person = { kind: record.kind, leader: record.leadership !== 'none' }
  const pointsIn = (scores: Readonly<Record<string, string>>): ((row: FormRow) => string | null) => {
    const groups = new Map(tally(ruleSet, person, scores).groups.map((group) => [group.code, group]))
    return (row) => {
      const group = groups.get(row.code)
      if (row.kind === 'scored') return scores[row.code] ?? null
      return group === undefined || group.scored === 0 ? null : pointsText(group.points)
    }
  }
  const [self, review] = [pointsIn(record.self.scores), pointsIn(record.review.scores)]
  return criteriaFor(ruleSet, person).map((row) => ({ ...row, self: self(row), review: review(row) }))
}

/** What freezing needs besides the appraisal itself. */
export type Freezing = {
  round: RoundRules
  dossier: DossierRecord
  decision: NewDecision
  score: ScoreReply | RollUpReply
  sets: readonly DecidedSet[]
  outcome: QuotaOutcome | null
  level: Level
  replaces?: ReplacedDecision
}

/** Puts a decided result together. */
export function decidedAppraisal(
  record: AppraisalRecord & { year?: RecordedYear | null },
  freezing: Freezing,
): DecidedAppraisal {
  const { round, dossier, decision, score, sets, outcome, level, replaces } = freezing
  const { document, hash } = round.published
  const basis = record.year ?? null
  const filled = basis === null ? decidedForm(document, record) : undefined
  const { scores: _selfScores, ...self } = record.self
  const { scores: _reviewScores, ...review } = record.review
  return {
    format: 'thuoc-do/decided-appraisal/1',
    appraisalId: record.id,
    round: { id: round.id, name: round.name, from: round.from, to: round.to },
    ruleSet: {
      id: document.id,
      version: document.version,
      hash,
      number: document.identity.number,
      title: document.identity.title,
      inForceFrom: document.identity.inForceFrom,
    },
    person: { id: record.personId, code: record.personCode, fullName: record.fullName },
    position: {
      unitId: record.unitId,
      unitName: record.unitName,
      agencyId: dossier.agencyId,
      agencyName: dossier.agencyName,
      parentName: dossier.parentName,
      postTitle: record.postTitle,
      kind: record.kind,
      leadership: record.leadership,
      comparableGroup: record.comparableGroup,
    },
    rows: basis === null ? decidedRows(round, record) : [],
    ...(filled && { filled }),
    facts: record.facts,
    self,
    review: { ...review, reviewerId: record.reviewerId, reviewerName: record.reviewerName },
    ...(basis !== null && { year: { basis, handling: record.handling } }),
    ...(record.body != null && { body: record.body }),
    score,
    quota: {
      sets,
      exception: dossier.exception && {
        percent: dossier.exception.percent,
        authority: dossier.exception.authority,
        document: dossier.exception.document,
      },
      minutes: dossier.tieOrders.filter(({ order }) => order.includes(record.id)).map(({ minutes }) => minutes),
      outcome,
    },
    level,
    decision: {
      number: decision.number,
      on: decision.on,
      signer: { personId: decision.signerId, name: decision.signerName, title: decision.signerTitle },
    },
    ...(replaces && { replaces }),
  }
}

/** The RFC 8785 text of a decided result and its SHA-256 in hexadecimal. */
export function freeze(decided: DecidedAppraisal): { frozen: string; contentHash: string } {
  const frozen = canonicalize(decided)
  if (frozen === undefined) throw new Error('a decided result is always JSON')
  return { frozen, contentHash: contentHashOf(frozen) }
}

/** SHA-256 of a frozen text, in hexadecimal. */
export function contentHashOf(frozen: string): string {
  return createHash('sha256').update(frozen, 'utf8').digest('hex')
}

/**
 * Reads a frozen result back.
 * @throws when the text is not what was frozen under this hash: a stored decision has been tampered with
 */
export function thaw(frozen: string, contentHash: string): DecidedAppraisal {
  if (contentHashOf(frozen) !== contentHash) throw new Error(`a frozen result does not match its hash ${contentHash}`)
  return JSON.parse(frozen) as DecidedAppraisal
}
