import { conditionReply, stepReply, type Appraisal, type AppraisalRow, type ShownQuota } from '@thuoc-do/contract'
import {
  actionsFor,
  type AppraisalAction,
  compare,
  isBeforeProposal,
  missingOutputs,
  parseFraction,
  toFraction,
  waitsFor,
  type ConditionReport,
  type Step,
  type TransitionFacts,
  scoredByPeriods,
} from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import { presentHistory, type HistoryRow } from '../platform/history.ts'
import { transitionFacts } from './open-file.ts'
import { partsOf } from './part.ts'
import type { AppraisalFile, CaseOfForm, RoundRules } from './ports.ts'
import { presentBody } from './present-body.ts'
import { presentRecordable, presentYearOfFile, type YearOfFile } from './present-year.ts'
import { mayRecordCase } from './reach.ts'
import { sightOf } from './sight.ts'
import { presentCase } from '../workplan/index.ts'

/**
 * One line of a list, with nothing the reader is not shown on the page behind it.
 * @param byMonths whether nothing is scored on the form, because its round rates years made of months
 */
export function presentRow(actor: Actor, file: AppraisalFile, byMonths: boolean): AppraisalRow {
  const sight = sightOf(actor, file)
  return {
    id: file.id,
    roundId: file.roundId,
    roundName: file.roundName,
    personId: file.personId,
    personCode: file.personCode,
    fullName: file.fullName,
    postTitle: file.postTitle,
    unitName: file.unitName,
    kind: file.kind,
    leadership: file.leadership,
    stage: file.stage,
    selfTotal: sight.self ? file.self.total : null,
    selfLevel: sight.self ? file.self.level : null,
    reviewTotal: sight.review ? file.review.total : null,
    reviewLevel: sight.review ? file.review.level : null,
    level: sight.level ? file.level : null,
    notRatedReason: file.notRatedReason,
    waitsForMe: !file.locked && waitsFor(file.stage, partsOf(actor, file)),
    byMonths,
  }
}

/** What the quota gave, without the points of colleagues for whoever does not see the agency. */
function shownQuota(actor: Actor, file: AppraisalFile): ShownQuota | null {
  const { outcome, minutes } = file.frozen ?? { outcome: null, minutes: [] }
  if (outcome === null) return null
  if (outcome.outcome === 'place') return { ...outcome, minutes: [...minutes] }
  const totals = outcome.holders.flatMap(({ priority }) => parseFraction(priority[0] ?? '') ?? [])
  const inOrder = totals.toSorted(compare)
  const [lowest, highest] = [inOrder[0], inOrder.at(-1)]
  return {
    ...outcome,
    minutes: [...minutes],
    holders: actor.units.includes(file.agencyId) ? outcome.holders : [],
    held: outcome.holders.length + (outcome.elsewhere ?? 0),
    highest: highest === undefined ? null : toFraction(highest),
    lowest: lowest === undefined ? null : toFraction(lowest),
  }
}

/** The way of the file under its rule set: what is done, what it waits for now, what comes later. */
function presentProcedure({ stage }: AppraisalFile, { steps, left }: TransitionFacts): Appraisal['procedure'] {
  if (stage === 'not-rated' || stage === 'withdrawn') return []
  const missing = missingOutputs(steps, { stage, left })
  const [first] = missing
  return steps.map((step) => ({
    code: step.code,
    label: step.label,
    actor: step.actor,
    citation: `${step.citation.instrument}, ${step.citation.article}`,
    basis: step.basis,
    state: step === first?.step ? 'current' : missing.some((one) => one.step === step) ? 'later' : 'done',
    missing: missing.flatMap((one) => (one.step === step ? [one.output] : [])),
  }))
}

/** The facts recorded with a form, and what the personnel body may still record. */
function presentCases(
  actor: Actor,
  file: AppraisalFile,
  { published }: RoundRules,
  cases: readonly CaseOfForm[],
): Appraisal['caseBook'] {
  const recordable = presentRecordable(file, published)
  return {
    cases: cases.map(presentCase),
    recordable,
    can: {
      recordCase: recordable.length > 0 && !file.locked && isBeforeProposal(file.stage) && mayRecordCase(actor, file),
    },
  }
}

/** How a result came about: the steps of its points, and the conditions and cases looked at. */
export type Derivation = { steps: readonly Step[]; conditions: readonly ConditionReport[] }

/** Everything the page of one appraisal is made of. */
export type FileDetail = Derivation & {
  file: AppraisalFile
  rules: RoundRules
  /** Null for a file with a form. */
  year: YearOfFile | null
  cases: readonly CaseOfForm[]
  /** Keys of what was left behind for the file. */
  left: ReadonlySet<string>
  reviewerName: string | null
  history: readonly HistoryRow[]
  names: ReadonlyMap<string, string>
}

/** The page of one appraisal as this reader is shown it, with what he may do. */
export function presentAppraisal(actor: Actor, detail: FileDetail): Appraisal {
  const { file, rules, left } = detail
  const sight = sightOf(actor, file)
  const facts = transitionFacts(file, rules, left)
  const can = file.locked ? new Set<AppraisalAction>() : actionsFor(file.stage, partsOf(actor, file), facts)
  const { year } = detail
  const { total = null, level = null } = year !== null && sight.review ? year.result : {}
  const { document, hash } = rules.published
  const { self, review, frozen } = file
  const begun = review.begun || review.comment !== '' || Object.keys(review.scores).length > 0
  return {
    ...presentRow(actor, file, scoredByPeriods(rules.published.document)),
    ...(year !== null && { reviewTotal: total === null ? null : toFraction(total), reviewLevel: level }),
    version: file.version,
    ruleSet: {
      id: document.id,
      version: document.version,
      hash,
      number: document.identity.number,
      title: document.identity.title.vi,
      inForceFrom: document.identity.inForceFrom,
    },
    self: sight.self
      ? {
          scores: self.scores,
          strengths: self.strengths,
          weaknesses: self.weaknesses,
          level: self.declared,
          submittedAt: self.submittedAt?.toISOString() ?? null,
        }
      : { scores: {}, strengths: '', weaknesses: '', level: null, submittedAt: null },
    review: sight.review && begun ? { scores: review.scores, comment: review.comment } : null,
    reviewerName: detail.reviewerName,
    returnReason: file.returnReason,
    caseBook: year === null ? presentCases(actor, file, rules, detail.cases) : null,
    year: year === null ? null : presentYearOfFile(actor, file, rules, year),
    body: presentBody(file, rules),
    facts: file.facts,
    steps: detail.steps.map(stepReply),
    conditions: detail.conditions.map(conditionReply),
    quota: sight.level ? shownQuota(actor, file) : null,
    decision:
      frozen === null
        ? null
        : { number: frozen.number, on: frozen.on, signer: frozen.signer, contentHash: frozen.contentHash },
    procedure: presentProcedure(file, facts),
    history: presentHistory(detail.history, detail.names),
    can: {
      saveSelf: can.has('save-self'),
      submit: can.has('submit'),
      saveReview: can.has('save-review'),
      confirm: can.has('confirm'),
      return: can.has('return'),
      withdrawSubmission: can.has('withdraw-submission'),
      reassign: can.has('reassign'),
      withdrawForm: can.has('withdraw-form'),
      download: true,
    },
  }
}
