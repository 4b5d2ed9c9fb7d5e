export { authorityOf } from './authority-store.ts'
export { recognisedLevelOf, type RecognisedLevel } from './recognised-level-store.ts'
