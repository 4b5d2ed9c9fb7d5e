import { rollUpReply, scoreReply, type ReceiptFile, type ReplayReply } from '@thuoc-do/contract'
import { foldForSearch, rollUpScores, upgradeRuleSet } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { digestOf, hashRuleSet, replayReceipt } from '../rulebook/index.ts'
import type { AppraisalFile, Desk } from './ports.ts'
import { withFileBody } from './file-body.ts'
import { scoreFile } from './score-file.ts'
import { sightOf } from './sight.ts'
import { yearOfFile } from './year-of-file.ts'

type Reading = Pick<Desk, 'store' | 'actor' | 'now'>

/** A receipt as a file: `bien-nhan-vt-0001-nam-2023.json`. */
export type NamedReceipt = { readonly fileName: string; readonly receipt: ReceiptFile }

const CONFIRMED: readonly AppraisalFile['stage'][] = ['confirmed', 'proposed', 'allocated', 'decided']

/**
 * The receipt of a result with the rule set its round was opened with: the frozen result once it is decided, else what
 * the confirmed scores give now. Whoever sees the result may have it; before it is confirmed there is none.
 */
export async function receiptOf(desk: Reading, id: number): Promise<Answer<NamedReceipt>> {
  const { store, actor } = desk
  const file = await store.find(id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  if (!sightOf(actor, file).review || !CONFIRMED.includes(file.stage)) return refuse('refused', 'result-not-there')
  const score = file.frozen?.score ?? (await scoreNow(desk, file))
  if (score === null) return refuse('refused', 'result-not-there')
  const document = await store.storedRules(file.roundId)
  const name = [file.personCode, file.roundName].map(asFileName).join('-')
  return done({
    fileName: `bien-nhan-${name}.json`,
    receipt: {
      format: 'thuoc-do/receipt/1',
      score,
      document,
      hash: hashRuleSet(document),
      digest: digestOf(score),
    },
  })
}

/** Computes a decided result again, by the round's own rule set and the present engine; nothing is written. */
export async function replayDecided(
  { store, actor }: Pick<Reading, 'store' | 'actor'>,
  id: number,
): Promise<Answer<ReplayReply>> {
  const file = await store.find(id)
  if (file === undefined) return refuse('not-found', 'no-such-record')
  if (file.frozen === null || !sightOf(actor, file).level) return refuse('refused', 'result-not-decided')
  const stored = await store.storedRules(file.roundId)
  const published = { document: upgradeRuleSet(stored), hash: hashRuleSet(stored) }
  return done(replayReceipt({ score: file.frozen.score, published, told: null }))
}

async function scoreNow(desk: Reading, file: AppraisalFile): Promise<ReceiptFile['score'] | null> {
  const rules = await desk.store.rulesOf(file.roundId)
  const year = await yearOfFile(desk, file, rules)
  if (year !== null) {
    const rolled = rollUpScores(rules.published, year.input)
    return rolled.ok ? { ...rollUpReply(rolled.value) } : null
  }
  const whole = await withFileBody(desk, file, rules)
  const scored = scoreFile(whole, rules, file.review.scores, 'review', { steps: true })
  return scored.ok ? { ...scoreReply(scored.value) } : null
}

const asFileName = (text: string): string =>
  foldForSearch(text)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
