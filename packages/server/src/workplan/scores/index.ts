export { afterLinesChanged } from './live-store.ts'
export { afterChargesChanged } from './after-charges-store.ts'
