import { checkRuleSet, upgradeRuleSet, type RuleSet } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import { publish, publishedSets } from '../rulebook/index.ts'
import type { TrialDocument, TrialRef } from './ports.ts'

/** The set somebody wants to try: a version that is published, or a draft he may see; undefined when there is none. */
export async function trialDocument(tx: Tx, tenantId: number, ref: TrialRef): Promise<TrialDocument | undefined> {
  if ('draftId' in ref) return draftDocument(tx, tenantId, ref.draftId)
  const published = await publishedSets(tx, tenantId).find(ref.ruleSetId, ref.version)
  return published && { published, draftId: null, problems: 0 }
}

/** A draft as it stands; row-level security decides who sees it. */
async function draftDocument(tx: Tx, tenantId: number, draftId: number): Promise<TrialDocument | undefined> {
  const row = await tx
    .selectFrom('rule_set_draft')
    .select('document')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', draftId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const document = upgradeRuleSet(row.document as RuleSet)
  return { published: publish(document), draftId, problems: checkRuleSet(document).length }
}
