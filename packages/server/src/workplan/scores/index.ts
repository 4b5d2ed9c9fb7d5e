export { afterLinesChanged } from './live-store.ts'
