export { publish } from './hash-rule-set.ts'
export { publishedSets } from './published-store.ts'
