export { recognisedLevelOf, type RecognisedLevel } from './recognised-level-store.ts'
