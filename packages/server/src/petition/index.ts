export { petitionDesk } from './routes.ts'
export { showStanding } from './file-petition.ts'
