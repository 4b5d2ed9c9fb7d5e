export { showYear } from './year/show-year.ts'
export { yearStore } from './year/year-store.ts'
