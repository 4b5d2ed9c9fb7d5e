export { BallotBoxes } from './boxes.ts'
export { readMeeting } from './read-meeting-store.ts'
export { meetingStep, opinionsAsked, type CallersMeeting, type WithoutOpinion } from './waiting.ts'
export { meetingsOf, withoutPartyOpinion } from './waiting-store.ts'
