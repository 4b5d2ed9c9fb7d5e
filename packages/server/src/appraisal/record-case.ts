import {
  caseFacts,
  foldForSearch,
  isBeforeProposal,
  isDay,
  recordableFacts,
  scoredByPeriods,
  statedByCases,
} from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { CaseStore, NewCase } from './case-ports.ts'
import { withFileBody } from './file-body.ts'
import { outdated } from './open-file.ts'
import type { AppraisalFile, Desk, RoundRules } from './ports.ts'
import { isPersonnelOf, isRecordable } from './reach.ts'
import { scoreFile, storedScore } from './score-file.ts'
import { yearOfRound } from './year-of-file.ts'

/** The file with its rules, if the actor may record facts about its year now. */
async function fileForRecord(
  { store, actor }: Desk<CaseStore>,
  id: number,
): Promise<Answer<{ file: AppraisalFile; rules: RoundRules }>> {
  const file = await store.find(id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  if (!isPersonnelOf(actor, file)) return refuse('forbidden', 'case-needs-personnel-body')
  if (file.personId === actor.personId) return refuse('forbidden', 'case-of-oneself')
  const rules = await store.rulesOf(file.roundId)
  // A finding after the decision counts in a decision in its place: of a year it is kept here, of a form it is ticked there.
  const open = scoredByPeriods(rules.published.document) ? isRecordable(file) : isBeforeProposal(file.stage)
  if (!open) return refuse('refused', 'year-proposed-already')
  if (file.locked && file.stage !== 'decided') return refuse('refused', 'forms-locked')
  return done({ file, rules })
}

const personOf = ({ kind, leadership }: Pick<AppraisalFile, 'kind' | 'leadership'>) => ({
  kind,
  leader: leadership !== 'none',
})

/**
 * Writes what the recorded cases say among the facts a form is scored by, and the result anew where it was confirmed. A
 * year made of months reads the records themselves.
 */
async function takeIntoForm(
  desk: Desk<CaseStore>,
  file: AppraisalFile,
  rules: RoundRules,
): Promise<Answer<{ version: number }>> {
  const { store } = desk
  const { document } = rules.published
  if (scoredByPeriods(document)) return done({ version: file.version })
  const cases: ReadonlySet<string> = new Set([...caseFacts(document, personOf(file)), 'violationAtFormerBody'])
  const others = Object.fromEntries(Object.entries(file.facts).filter(([fact]) => !cases.has(fact)))
  const facts = { ...others, ...statedByCases(await store.casesOf(file.id)) }
  const whole = await withFileBody(desk, { ...file, facts }, rules)
  const scored = scoreFile(whole, rules, file.review.scores, 'review')
  const review = file.stage === 'confirmed' && scored.ok ? { review: storedScore(scored.value) } : {}
  const version = await store.save(file, { facts, ...review })
  return version === undefined ? outdated(file.version, file.version + 1) : done({ version })
}

/** One behaviour is the same however it is typed. */
const keyOf = (violation: string): string =>
  foldForSearch(violation)
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim()

/**
 * Records a fact that settles somebody's level, with the document that established it. One behaviour counts in one year
 * only (Decree 335, Điều 11 khoản 3): refused with the year in which it counts already.
 */
export async function recordCase(desk: Desk<CaseStore>, id: number, asked: NewCase): Promise<Answer<{ id: number }>> {
  const found = await fileForRecord(desk, id)
  if (!found.ok) return found
  const { file, rules } = found.value
  const { fact } = asked
  if (!recordableFacts(rules.published, personOf(file)).some((known) => known.fact === fact))
    return refuse('unusable', 'case-not-in-set', 'body.fact', { fact })
  if (!isDay(asked.on)) return refuse('unusable', 'case-day-unusable', 'body.on')
  const [violation, document] = [asked.violation, asked.document].map((text) => text.normalize('NFC')) as [
    string,
    string,
  ]
  const key = keyOf(violation)
  if (key === '') return refuse('unusable', 'violation-unnamed', 'body.violation')
  const year = yearOfRound(rules)
  const caseId = await desk.store.addCase(file, year, key, { ...asked, violation, document })
  if (caseId === undefined) {
    const counted = await desk.store.countedIn(file.personId, key)
    return refuse('conflict', 'violation-counted-already', 'body.violation', { year: String(counted ?? year) })
  }
  const taken = await takeIntoForm(desk, file, rules)
  if (!taken.ok) return taken
  const { on, atFormerBody } = asked
  await desk.record([
    {
      ...eventOf('case-recorded', file, rules, null, { case: caseId, year, fact, on, atFormerBody }),
      reason: violation,
    },
  ])
  return done({ id: caseId })
}

/** Marks a recorded fact as a mistake: it stays, and counts for nothing. */
export async function withdrawCase(
  desk: Desk<CaseStore>,
  act: { id: number; caseId: number; version: number; reason: string },
): Promise<Answer<{ id: number }>> {
  const found = await fileForRecord(desk, act.id)
  if (!found.ok) return found
  const { file, rules } = found.value
  const known = await desk.store.caseOf(file, act.caseId)
  if (known === undefined) return refuse('not-found', 'no-such-record')
  if (!(await desk.store.withdrawCase(known.id, act.version))) return refuse('conflict', 'record-changed-meanwhile')
  const taken = await takeIntoForm(desk, file, rules)
  if (!taken.ok) return taken
  const { fact, year } = known
  const event = eventOf('case-withdrawn', file, rules, { case: known.id, year, fact }, { withdrawn: true })
  await desk.record([{ ...event, reason: act.reason }])
  return done({ id: known.id })
}

function eventOf(verb: string, file: AppraisalFile, rules: RoundRules, before: unknown, after: unknown) {
  return {
    action: `appraisal.${verb}`,
    role: 'personnel',
    object: { kind: 'appraisal', id: String(file.id) },
    unitId: file.unitId,
    personId: file.personId,
    before,
    after,
    ruleSetHash: rules.published.hash,
  }
}
