export { BodiesPage } from './bodies-page.tsx'
export { BodyPage } from './body-page.tsx'
export { WeightsPage } from './weights-page.tsx'
