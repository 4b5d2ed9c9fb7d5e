export { hashRuleSet, publish } from './hash-rule-set.ts'
