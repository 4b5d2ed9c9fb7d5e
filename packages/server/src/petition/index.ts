export { petitionDesk } from './routes.ts'
export { showStanding } from './file-petition.ts'
export { filingSince, limitFrom, waitsAs, type Limit, type OpenPetition, type OwnResult } from './waiting.ts'
export { openPetitions, ownResults, workingCalendar } from './waiting-store.ts'
