import { sql } from 'kysely'
import { findRuleSet, upgradeRuleSet, type RuleSet } from '@thuoc-do/domain'
import { publish } from '../rulebook/index.ts'
import type { Tx } from '../platform/actor.ts'
import type { TrialDocument, TrialRef } from './ports.ts'

/** The set somebody wants to try: a version that is published, or a draft he may see; undefined when there is none. */
export async function trialDocument(tx: Tx, tenantId: number, ref: TrialRef): Promise<TrialDocument | undefined> {
  if ('draftId' in ref) return draftDocument(tx, tenantId, ref.draftId)
  const document = publishedDocument(ref.ruleSetId, ref.version)
  return document && { published: publish(document), draftId: null, problems: 0 }
}

/** Where published versions come from. */
function publishedDocument(id: string, version: number): RuleSet | undefined {
  return findRuleSet(id, version)
}

/** A draft as it stands, where this installation keeps drafts at all; row-level security decides who sees it. */
async function draftDocument(tx: Tx, tenantId: number, draftId: number): Promise<TrialDocument | undefined> {
  const { rows: tables } = await sql<{ known: boolean }>`
    select to_regclass('app.rule_set_draft') is not null as known`.execute(tx)
  if (tables[0]?.known !== true) return undefined
  const { rows } = await sql<{ document: RuleSet }>`
    select document from app.rule_set_draft where tenant_id = ${tenantId} and id = ${draftId}`.execute(tx)
  const row = rows[0]
  if (row === undefined) return undefined
  const document = upgradeRuleSet(row.document)
  return { published: publish(document), draftId, problems: contradictionsIn(document) }
}

/** How often a draft contradicts itself; one that does is not tried. */
function contradictionsIn(document: RuleSet): number {
  return document.bands.length === 0 ? 1 : 0
}
