export { hashRuleSet, publish } from './hash-rule-set.ts'
export { publishedSets } from './published-store.ts'
export { byItsRules, readReceipt } from './read-receipt.ts'
export { digestOf, replayReceipt } from './replay-receipt.ts'
