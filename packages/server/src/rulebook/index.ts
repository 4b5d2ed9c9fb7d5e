export { publish } from './hash-rule-set.ts'
