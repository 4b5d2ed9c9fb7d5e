export { PeriodsPage } from './periods-page.tsx'
export { ScorePage } from './score-page.tsx'
export { ScoresPage } from './scores-page.tsx'
