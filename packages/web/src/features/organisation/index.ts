export { ImportPage } from './import-page.tsx'
export { ImportStartPage } from './import-start-page.tsx'
export { OrganisationPage } from './organisation-page.tsx'
export { PersonPage } from './person-page.tsx'
