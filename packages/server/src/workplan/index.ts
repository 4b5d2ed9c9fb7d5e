export { weighted } from './bodies/body-rules.ts'
export { freezeBody } from './bodies/freeze-body.ts'
export type { BodyFile, TaskRecord, WeightsRow } from './bodies/ports.ts'
export { outcomeOf, scoreBody } from './bodies/score-body.ts'
