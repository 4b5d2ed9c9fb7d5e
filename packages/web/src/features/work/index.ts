export { LinePage } from './line-page.tsx'
export { MyWorkPage } from './my-work-page.tsx'
export { UnitWorkPage } from './unit-work-page.tsx'
