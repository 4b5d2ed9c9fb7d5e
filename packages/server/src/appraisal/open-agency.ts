import { whoReviews, type UnitTree } from '@thuoc-do/domain'
import type { NewNotice } from '../notices/index.ts'
import type { NewEvent } from '../platform/events.ts'
import type { OpeningStore, Skipped } from './opening-ports.ts'
import type { AgencyPlan } from './plan-opening.ts'
import type { Desk, RoundRules } from './ports.ts'

/** What opening did, in people. */
export type OpeningCounts = {
  opened: number
  notRated: number
  already: number
  skipped: number
  reassigned: number
  reasons: Readonly<Record<string, number>>
}

/** Nothing done yet. */
export const NO_COUNTS: OpeningCounts = { opened: 0, notRated: 0, already: 0, skipped: 0, reassigned: 0, reasons: {} }

/** Adds up what was done in two places. */
export function addCounts(a: OpeningCounts, b: OpeningCounts): OpeningCounts {
  const reasons = { ...a.reasons }
  for (const [reason, count] of Object.entries(b.reasons)) reasons[reason] = (reasons[reason] ?? 0) + count
  return {
    opened: a.opened + b.opened,
    notRated: a.notRated + b.notRated,
    already: a.already + b.already,
    skipped: a.skipped + b.skipped,
    reassigned: a.reassigned + b.reassigned,
    reasons,
  }
}

const countReasons = (skipped: readonly Skipped[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { reason } of skipped) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/** A reviewer who heads nothing any more hands his files to whoever heads the unit now, or the next unit above. */
async function reassign(
  desk: Desk<OpeningStore>,
  rules: RoundRules,
  agencyId: number,
  today: UnitTree,
): Promise<NewEvent[]> {
  const heads = new Set([...today.values()].map(({ headId }) => headId))
  const files = (await desk.store.ongoing(rules.id, agencyId)).filter(({ reviewerId }) => !heads.has(reviewerId))
  const changes = files.flatMap((file) => {
    const reviewerId = whoReviews({ id: file.personId, unitId: file.unitId }, today)
    return reviewerId === null ? [] : [{ file, reviewerId }]
  })
  if (changes.length === 0) return []
  const changed = new Set(
    await desk.store.setReviewers(
      changes.map(({ file, reviewerId }) => ({ id: file.id, version: file.version, reviewerId })),
    ),
  )
  return changes
    .filter(({ file }) => changed.has(file.id))
    .map(({ file, reviewerId }) => ({
      action: 'appraisal.reviewer-changed',
      role: 'personnel',
      object: { kind: 'appraisal', id: String(file.id) },
      unitId: file.unitId,
      personId: file.personId,
      before: { reviewer: file.reviewerId, version: file.version },
      after: { reviewer: reviewerId, version: file.version + 1 },
      ruleSetHash: rules.published.hash,
    }))
}

/** Tells everybody who has a form to fill; the link leads to his own list. */
function formsToFill(rules: RoundRules, files: AgencyPlan['files']): NewNotice[] {
  const to = files.filter(({ notRatedReason }) => notRatedReason === null).map(({ personId }) => personId)
  const params = { round: rules.name }
  return [{ to, kind: 'form-to-fill', object: `round/${rules.id}`, params, link: '/appraisals' }]
}

/**
 * Opens one agency's part of a round in the present transaction: adds whoever is missing, says who is left out, gives
 * files of reviewers who have left to their successors. Doing it again changes nothing and records nothing.
 */
export async function openAgency(
  desk: Desk<OpeningStore>,
  rules: RoundRules,
  plan: AgencyPlan,
  today: UnitTree,
): Promise<OpeningCounts> {
  const { store } = desk
  const { agencyId } = plan
  const stage = agencyId === null ? undefined : await store.dossierStage(rules.id, agencyId)
  const closed = stage !== undefined && stage !== 'collecting'
  const people = [...plan.files, ...plan.skipped].map(({ personId }) => personId)
  const appraised = await store.appraised(rules.id, people)
  const fresh = plan.files.filter(({ personId }) => !appraised.has(personId))
  const files = closed || agencyId === null ? [] : fresh
  const late: Skipped[] = closed
    ? fresh.map(({ personId, unitId }) => ({ personId, unitId, reason: 'dossier-closed' }))
    : []
  const skipped = [...plan.skipped.filter(({ personId }) => !appraised.has(personId)), ...late]
  const known = await store.skips(rules.id, people)
  const newSkips = skipped.filter(({ personId, reason }) => known.get(personId) !== reason)
  const left = new Set(skipped.map(({ personId }) => personId))
  const over = [...known.keys()].filter((personId) => !left.has(personId))

  if (agencyId !== null && stage === undefined && files.length > 0) await store.addDossier(rules.id, agencyId)
  const added = agencyId === null || files.length === 0 ? 0 : await store.addFiles(rules.id, agencyId, files)
  if (newSkips.length > 0) await store.setSkips(rules.id, newSkips)
  if (over.length > 0) await store.clearSkips(rules.id, over)
  const events = agencyId === null || closed ? [] : await reassign(desk, rules, agencyId, today)
  const notRated = files.filter(({ notRatedReason }) => notRatedReason !== null).length
  if (files.length > 0 || newSkips.length > 0 || over.length > 0)
    await desk.record([
      {
        action: 'dossier.opened',
        role: 'personnel',
        object: { kind: 'dossier', id: `${rules.id}/${agencyId ?? 'none'}` },
        unitId: agencyId,
        personId: null,
        before: null,
        after: {
          opened: added,
          notRated,
          people: files.map(({ personId, unitId, reviewerId }) => [personId, unitId, reviewerId]),
          skipped: newSkips.map(({ personId, reason }) => [personId, reason]),
          noLongerSkipped: over,
        },
        ruleSetHash: rules.published.hash,
      },
    ])
  if (events.length > 0) await desk.record(events)
  if (added > 0) await desk.notify(formsToFill(rules, files))
  return {
    opened: added - notRated,
    notRated,
    already: plan.files.length - fresh.length,
    skipped: skipped.length,
    reassigned: events.length,
    reasons: countReasons(skipped),
  }
}
