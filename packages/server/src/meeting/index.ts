export { BallotBoxes } from './boxes.ts'
export { readMeeting } from './read-meeting-store.ts'
