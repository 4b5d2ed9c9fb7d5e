import type { ReplacementEffect, ReplacementProposal, ReplacementStart, ResultDecision } from '@thuoc-do/contract'
import { criteriaFor, type RuleSet } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { openReplacement } from './open-replacement.ts'
import type { DecidedItem, ReplacementDesk } from './ports.ts'
import { weigh } from './weigh.ts'
import { presentAnew } from './year-anew.ts'

type Reading = Pick<ReplacementDesk, 'store' | 'actor' | 'today' | 'replacements'>

/** Cases that settle the outcome by a single fact, to be ticked when they are found later. */
function casesOf({ disqualifiers }: RuleSet): ReplacementStart['cases'] {
  return disqualifiers.flatMap(({ when, label, citation }) =>
    when.kind === 'holds' ? [{ fact: when.fact, label, citation: `${citation.instrument}, ${citation.article}` }] : [],
  )
}

/** What somebody competent starts from: the form in force, the decision it rests on, what may be ticked. */
export async function showReplacement(desk: Reading, appraisalId: number): Promise<Answer<ReplacementStart>> {
  const opened = await openReplacement(desk, appraisalId)
  if (!opened.ok) return opened
  const { open, person, inForce, year, body } = opened.value
  const { document } = open.round.published
  const subject = { kind: person.kind, leader: person.leadership !== 'none' }
  const { number, on } = inForce.decided.decision
  return done({
    appraisalId,
    personId: person.personId,
    fullName: person.fullName,
    postTitle: person.postTitle,
    unitName: person.unitName,
    agencyId: open.dossier.agencyId,
    roundId: open.round.id,
    roundName: open.round.name,
    version: open.dossier.version,
    level: inForce.decided.level,
    inForce: { number, on },
    proposal: {
      scores: year === null ? { ...person.review.scores } : {},
      facts: year === null ? { ...person.facts, ...body?.facts } : {},
      comment: person.review.comment,
      withoutPlace: false,
      handling: person.handling,
      tieOrder: null,
    },
    year: year === null ? null : presentAnew(year, open.round.published),
    // Facts of a year are recorded by the personnel body, and nobody scores it.
    cases: year === null ? casesOf(document) : [],
    form: {
      kind: person.kind,
      leadership: person.leadership,
      ruleSet: { id: document.id, version: document.version, hash: open.round.published.hash },
    },
    rows: (year === null ? criteriaFor(document, subject) : []).map((row) => ({
      code: row.code,
      number: row.number,
      label: row.label.vi,
      maximum: String(row.maximumHundredths / 100),
      kind: row.kind === 'group' ? 'group' : 'scored',
    })),
  })
}

/** What a proposed form would bring about; nothing is written. */
export async function previewReplacement(
  desk: Reading,
  appraisalId: number,
  proposal: ReplacementProposal,
): Promise<Answer<ReplacementEffect>> {
  const opened = await openReplacement(desk, appraisalId)
  if (!opened.ok) return opened
  const weighed = weigh(opened.value, proposal)
  return weighed.ok ? done(weighed.value.shown) : weighed
}

function present(item: DecidedItem, at: number, items: readonly DecidedItem[]): ResultDecision {
  const { decided, decisionId, contentHash, replacesDecisionId } = item
  const { number, on, signer } = decided.decision
  const { replaces } = decided
  const replaced = items.find((older) => older.decisionId === replacesDecisionId)
  return {
    decisionId,
    number,
    on,
    signer: signer.name,
    signerTitle: signer.title,
    level: decided.level,
    contentHash,
    inForce: at === 0,
    replaces:
      replaces === undefined || replaced === undefined
        ? null
        : {
            decisionId: replaced.decisionId,
            number: replaces.number,
            ground: replaces.ground,
            document: replaces.document,
            reason: replaces.reason,
          },
  }
}

/** Every decision on a result, the one in force first; whoever sees the result sees them. */
export async function listDecisions(
  { replacements }: Pick<Reading, 'replacements'>,
  appraisalId: number,
): Promise<Answer<{ decisions: ResultDecision[] }>> {
  if ((await replacements.place(appraisalId)) === undefined) return refuse('not-found', 'no-such-record')
  const items = await replacements.items(appraisalId)
  return done({ decisions: items.map(present) })
}
