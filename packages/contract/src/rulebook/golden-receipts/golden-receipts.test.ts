import { ENGINE_VERSION, findRuleSet, ruleSets } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { replayScore, type RecordedResult } from '../replay.ts'
import { GOLDEN_RECEIPTS } from './receipts.test-data.ts'

/** The verdict on a stored result; its rule set is taken as it is now, so that a changed one shows in the steps. */
function verdictOf(recorded: RecordedResult) {
  const { ruleSet, version, hash } = recorded.receipt
  const document = findRuleSet(ruleSet, version)
  if (document === undefined) throw new Error(`${ruleSet} ${version} has left the shelf`)
  return replayScore({ document, hash }, recorded)
}

describe('results that were printed once', () => {
  // A failure here means that somebody's old result would come out differently. If that is meant, bump ENGINE_VERSION
  // and print the file anew with `npm run --silent cli -- score`; docs/adr/0014-receipts.md says how.
  it.each(Object.entries(GOLDEN_RECEIPTS))('%s: come out again, every step of them', (_, recorded) => {
    expect(recorded.receipt.engine).toBe(ENGINE_VERSION)
    expect(verdictOf(recorded)).toEqual({ verdict: 'same', steps: Array.from(Object(recorded['steps'])).length })
  })
})

it('there is one of every mechanism that ships, for somebody who leads and somebody who does not', () => {
  const kept = Object.keys(GOLDEN_RECEIPTS)
  const wanted = ruleSets.flatMap(({ mechanism }) => [`${mechanism.kind}-leader`, `${mechanism.kind}-non-leader`])
  expect(new Set(kept)).toEqual(new Set(wanted))
})
