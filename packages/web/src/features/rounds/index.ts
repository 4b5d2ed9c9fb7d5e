export { DossierPage } from './dossier-page.tsx'
export { RoundPage } from './round-page.tsx'
export { RoundsPage } from './rounds-page.tsx'
