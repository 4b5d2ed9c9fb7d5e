import type { ParticipantRow, SubjectRow } from './ports.ts'

/** The columns one invited person is kept in, by his place on the list. */
export const participantColumns = (tenantId: number, meetingId: number) => (one: ParticipantRow, place: number) => ({
  tenant_id: tenantId,
  meeting_id: meetingId,
  person_id: one.personId,
  full_name: one.fullName,
  post_title: one.postTitle,
  unit_name: one.unitName,
  reason: one.reason,
  may_write: one.mayWrite,
  votes: one.votes,
  presence: one.presence,
  place,
})

/** The columns one person the meeting speaks of is kept in, with what was laid before it. */
export const subjectColumns = (tenantId: number, meetingId: number) => (one: SubjectRow, place: number) => ({
  tenant_id: tenantId,
  meeting_id: meetingId,
  appraisal_id: one.appraisalId,
  person_id: one.personId,
  full_name: one.fullName,
  post_title: one.postTitle,
  unit_name: one.unitName,
  place,
  step: one.step,
  asks_minutes: one.asksMinutes,
  asks_ballot: one.asksBallot,
  presented: one.presented === null ? null : JSON.stringify(one.presented),
  presented_salt: one.presentedSalt,
})
