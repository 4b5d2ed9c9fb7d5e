export { RuleSetPage } from './rule-set-page.tsx'
export { RuleSetsPage } from './rule-sets-page.tsx'
