import { isBeforeProposal } from '@thuoc-do/domain'
import { dayOf } from '../platform/transaction.ts'
import { asksForBody, withBody } from '../workplan/index.ts'
import type { AppraisalFile, AppraisalStore, Desk, RoundRules } from './ports.ts'

/**
 * A leader's file with what the body he leads says of him: the facts the rule set asks for are then among the file's.
 * From the proposal on they are those it was proposed with; files of others stay as they are.
 */
export async function withFileBody(
  { store, now }: Pick<Desk<Pick<AppraisalStore, 'ledBodies'>>, 'store' | 'now'>,
  file: AppraisalFile,
  rules: RoundRules,
): Promise<AppraisalFile> {
  const { document } = rules.published
  if (!isBeforeProposal(file.stage) || !asksForBody(document, file)) return file
  const known = await store.ledBodies(rules, [file.unitId], dayOf(now))
  return withBody(document, file, known.get(file.unitId) ?? null)
}
