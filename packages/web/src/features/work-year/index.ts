export { MyYearPage } from './my-year-page.tsx'
export { PersonYearPage } from './person-year-page.tsx'
