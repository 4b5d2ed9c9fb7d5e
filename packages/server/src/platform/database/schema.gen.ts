// Generated from the live schema by `npm run db:types`; do not edit.
import type { ColumnType, JSONColumnType } from 'kysely'

type Generated<T> = ColumnType<T, T | undefined, T>
// Written as JSON text, read as whatever the row mapper proves it to be.
type Json = JSONColumnType<object, string, string>
type DefaultedJson = ColumnType<object, string | undefined, string>

export type AbsenceTable = {
  tenant_id: number
  id: Generated<number>
  person_id: number
  kind: string
  valid_from: string
  valid_to: string | null
  document: string
  leave_out_reason: string | null
  withdrawn: Generated<boolean>
  version: Generated<number>
}

export type AccountTable = {
  tenant_id: number
  user_id: string
  username: string
  person_id: number | null
  administrator: Generated<boolean>
  state: Generated<string>
  must_change_password: Generated<boolean>
  issued_by: string | null
}

export type AllocationTable = {
  tenant_id: number
  id: Generated<number>
  round_id: number
  unit_id: number
  request: Json
  result: Json
  created_at: Generated<Date>
}

export type AppraisalTable = {
  tenant_id: number
  id: Generated<number>
  round_id: number
  person_id: number
  unit_id: number
  agency_id: number
  post_title: string
  person_kind: string
  leadership: string
  comparable_group: string
  reviewer_id: number | null
  stage: string
  not_rated_reason: string | null
  version: Generated<number>
  facts: DefaultedJson
  self_scores: DefaultedJson
  self_strengths: Generated<string>
  self_weaknesses: Generated<string>
  self_declared: string | null
  self_level: string | null
  self_total: string | null
  self_submitted_at: Date | null
  review_scores: DefaultedJson
  review_comment: Generated<string>
  review_begun: Generated<boolean>
  review_total: string | null
  review_level: string | null
  total_floor: number | null
  return_reason: string | null
  level: string | null
  year_basis: string | null
  handling: Generated<string>
  body_basis: string | null
}

export type AppraisalOutputTable = {
  tenant_id: number
  id: Generated<number>
  appraisal_id: number
  step: string
  output: string
  source_kind: string
  source_id: number
  left_at: Date
  left_by: string
  voided_at: Date | null
}

export type BallotTable = {
  tenant_id: number
  id: Generated<number>
  meeting_id: number
  number: number
  kind: string
  state: Generated<string>
  choices: string[]
  majority_percent: string | null
  convened: Generated<number>
  holder: string | null
  closing_tellers: Generated<number[]>
  void_reason: string | null
  version: Generated<number>
}

export type BallotBoxTable = {
  tenant_id: number
  ballot_id: number
  appraisal_id: number
  counts: Json
}

export type BallotCountTable = {
  tenant_id: number
  ballot_id: number
  teller_id: number
  counts: Json
}

export type BallotParticipationTable = {
  tenant_id: number
  ballot_id: number
  person_id: number
}

export type BallotVoterTable = {
  tenant_id: number
  ballot_id: number
  person_id: number
}

export type BodyReplacementTable = {
  tenant_id: number
  unit_id: number
  year: number
  number: number
  reason: string
  account: string
  review: Json
  task_findings: Json
  total: string | null
  frozen: string
  content_hash: string
}

export type BodyResultTable = {
  tenant_id: number
  unit_id: number
  year: number
  authority_unit_id: number
  level: string
  document: string
  signer: string
  recognised_at: Date
  content_hash: string
  number: Generated<number>
  replaces: number | null
}

export type BodyScoreTable = {
  tenant_id: number
  id: Generated<number>
  unit_id: number
  year: number
  rule_set_id: string
  rule_set_version: number
  rule_set_hash: string
  weights_id: number | null
  stage: Generated<string>
  version: Generated<number>
  self: DefaultedJson
  self_total: string | null
  handed_in_at: Date | null
  review: DefaultedJson
  review_begun: Generated<boolean>
  return_reason: string | null
  total: string | null
  level: string | null
  frozen: string | null
  content_hash: string | null
}

export type BodyTaskTable = {
  tenant_id: number
  id: Generated<number>
  unit_id: number
  year: number
  source: string
  document: Generated<string>
  name: string
  due_on: string
  done_on: string | null
  poor: Generated<boolean>
  exceeded: Generated<string>
  postponement: Generated<string>
  postponed_to: string | null
  withdrawn: Generated<boolean>
  version: Generated<number>
}

export type BodyTaskEventTable = {
  tenant_id: number
  id: Generated<string>
  task_id: number
  key: string
  kind: string
  content: Json
  role: string
  account: string
  at: Date
}

export type BodyTaskFileTable = {
  tenant_id: number
  id: Generated<number>
  task_id: number
  sha256: string
  name: string
  media_type: string
  size: number
  account: string
  at: Date
}

export type BodyWeightsTable = {
  tenant_id: number
  id: Generated<number>
  unit_id: number
  state: Generated<string>
  valid_from: string
  document: Generated<string>
  rule_set_id: string
  items: Json
  hands: string[]
  decided_by: string | null
  decided_at: Date | null
  version: Generated<number>
}

export type CalendarDayTable = {
  tenant_id: number
  day: string
  kind: string
  name: Generated<string>
}

export type CarriedScoreTable = {
  tenant_id: number
  id: Generated<number>
  person_id: number
  period: string
  total: string
  body: string
  document: string
  withdrawn: Generated<boolean>
  version: Generated<number>
}

export type CaseRecordTable = {
  tenant_id: number
  id: Generated<number>
  appraisal_id: number
  person_id: number
  unit_id: number
  agency_id: number
  year: number
  fact: string
  violation: string
  violation_key: string
  document: string
  document_on: string
  at_former_body: Generated<boolean>
  withdrawn: Generated<boolean>
  version: Generated<number>
}

export type CatalogueEntryTable = {
  tenant_id: number
  version_id: number
  code: string
  name: string
  search_name: string
  product_unit: string
  complexity: number | null
  owner_unit_id: number | null
  points: string | null
  coefficient: string
  note: Generated<string>
  lock_version: Generated<number>
  changed_by: string | null
}

export type CatalogueProposalTable = {
  tenant_id: number
  id: Generated<number>
  agency_id: number
  unit_id: number
  kind: string
  code: string | null
  content: Json | null
  reason: string
  proposed_by: string
  proposed_at: Date
  state: Generated<string>
  version_id: number | null
  merged_into: string | null
  answer: string | null
  answered_by: string | null
  answered_at: Date | null
}

export type CatalogueVersionTable = {
  tenant_id: number
  id: Generated<number>
  agency_id: number
  number: number
  state: Generated<string>
  standard_name: Generated<string>
  standard_points: string | null
  valid_from: string | null
  document: string | null
  hands: Generated<string[]>
  hand_people: Generated<number[]>
  decided_by: string | null
  decided_at: Date | null
  send_back_reason: string | null
  lock_version: Generated<number>
  created_at: Generated<Date>
}

export type ChargeTable = {
  tenant_id: number
  id: Generated<number>
  person_id: number
  unit_id: number
  over_unit_id: number | null
  over_person_id: number | null
  field: Generated<string>
  valid_from: string
  valid_to: string | null
  document: string
  withdrawn: Generated<boolean>
  version: Generated<number>
}

export type DecisionTable = {
  tenant_id: number
  id: Generated<number>
  round_id: number
  unit_id: number
  number: string
  decided_on: string
  signer_id: number
  signer_name: string
  signer_title: string
  created_at: Generated<Date>
  announced_on: string | null
}

export type DecisionItemTable = {
  tenant_id: number
  decision_id: number
  appraisal_id: number
  unit_id: number
  agency_id: number
  person_id: number
  level: string
  frozen: string
  content_hash: string
  replaces_decision_id: number | null
  facts: Json | null
  review_scores: Json | null
  review_comment: string | null
  review_total: string | null
  review_level: string | null
  total_floor: number | null
  year_basis: string | null
  handling: string | null
}

export type DelegationTable = {
  tenant_id: number
  id: Generated<number>
  unit_id: number
  from_person: number
  to_person: number
  valid_from: string
  valid_to: string
  document: string
  recorded_at: Generated<Date>
  recorded_by: string
  ended_on: string | null
}

export type DossierTable = {
  tenant_id: number
  round_id: number
  unit_id: number
  stage: Generated<string>
  version: Generated<number>
  quota_exception: Json | null
  tie_orders: DefaultedJson
  exception_proposed: Json | null
  handed_in_at: Date | null
  hand_in_returned: string | null
  locked_at: Date | null
  elsewhere: Json | null
}

export type EventTable = {
  tenant_id: number
  seq: string
  at: Date
  actor: string
  role: string
  action: string
  object_kind: string
  object_id: string
  unit_id: number | null
  person_id: number | null
  canon: string
}

export type EventHeadTable = {
  tenant_id: number
  last_seq: Generated<string>
}

export type EventTextTable = {
  tenant_id: number
  seq: string
  field: string
  salt: string
  content: string
}

export type ImportTable = {
  tenant_id: number
  id: Generated<number>
  account: string
  file_name: string
  content: Buffer
  as_of: string
  state: Generated<string>
  preview: DefaultedJson
  plan_hash: string | null
  created_at: Generated<Date>
}

export type JobTable = {
  tenant_id: number
  id: Generated<string>
  account: string
  kind: string
  input: Json
  state: Generated<string>
  done: Generated<number>
  total: Generated<number>
  step: Generated<string>
  problems: DefaultedJson
  result: DefaultedJson
  file_name: string | null
  file_size: number | null
  file_sha256: string | null
  created_at: Generated<Date>
  finished_at: Date | null
}

export type JointAllocationTable = {
  tenant_id: number
  id: Generated<number>
  round_id: number
  request: Json | null
  result: Json | null
  tie_orders: DefaultedJson
  created_at: Generated<Date>
}

export type LeftOutMonthTable = {
  tenant_id: number
  id: Generated<number>
  agency_id: number
  period: string
  reason: string
  withdrawn: Generated<boolean>
  version: Generated<number>
}

export type MailTable = {
  tenant_id: number
  id: Generated<number>
  person_id: number
  day: string
  urgent: boolean
  content: Json
  deadline: string | null
  state: Generated<string>
  attempts: Generated<number>
  next_try_at: Date
  error: string | null
  created_at: Date
  ended_at: Date | null
}

export type MailSettingTable = {
  tenant_id: number
  person_id: number
  address: string | null
  wanted: Generated<boolean>
  language: Generated<string>
}

export type MeetingTable = {
  tenant_id: number
  id: Generated<number>
  round_id: number
  unit_id: number
  convener: string
  title: string
  place: Generated<string>
  starts_at: Date
  chair_id: number
  secretary_id: number
  teller_ids: Generated<number[]>
  large: Generated<boolean>
  quorum_percent: string | null
  quorum_source: Generated<string>
  stage: Generated<string>
  version: Generated<number>
  opened_at: Date | null
  closed_at: Date | null
  agreed: number | null
  conclusion: string | null
  conclusion_salt: string | null
  frozen: string | null
  content_hash: string | null
}

export type MeetingAddendumTable = {
  tenant_id: number
  meeting_id: number
  number: number
  content: string
  content_hash: string
  written_by: string
  at: Date
}

export type MeetingOpinionTable = {
  tenant_id: number
  id: Generated<number>
  meeting_id: number
  appraisal_id: number
  speaker_id: number | null
  kind: string
  content: string | null
  salt: string | null
  commitment: string
  at: Date
  withdrawn: Generated<boolean>
}

export type MeetingParticipantTable = {
  tenant_id: number
  meeting_id: number
  person_id: number
  full_name: string
  post_title: string
  unit_name: string
  reason: string
  may_write: boolean
  votes: boolean
  presence: Generated<string>
  place: number
}

export type MeetingSubjectTable = {
  tenant_id: number
  meeting_id: number
  appraisal_id: number
  person_id: number
  full_name: string
  post_title: string
  unit_name: string
  place: number
  step: string | null
  asks_minutes: boolean
  asks_ballot: boolean
  presented: string | null
  presented_salt: string | null
}

export type NoticeTable = {
  tenant_id: number
  id: Generated<number>
  person_id: number
  kind: string
  object: string
  params: DefaultedJson
  link: string
  deadline: string | null
  created_at: Date
  read_at: Date | null
  mailed_at: Date | null
  mail_id: number | null
}

export type OfficeTable = {
  tenant_id: number
  id: Generated<number>
  person_id: number
  role: string
  unit_id: number
  valid_from: string
  valid_to: string | null
}

export type PartyMembershipTable = {
  tenant_id: number
  person_id: number
  unit_id: number | null
  cell: string | null
  joined_on: string | null
  official_on: string | null
  left_on: string | null
}

export type PartyOpinionTable = {
  tenant_id: number
  id: Generated<number>
  appraisal_id: number
  person_id: number
  unit_id: number
  document: string
  document_on: string
  content: string | null
  salt: string | null
  entered_by: string
  at: Date
}

export type PartyOpinionFileTable = {
  tenant_id: number
  id: Generated<number>
  opinion_id: number
  sha256: string
  name: string
  media_type: string
  size: number
  account: string
  at: Date
}

export type PeriodScoreTable = {
  tenant_id: number
  id: Generated<number>
  agency_id: number
  period: string
  person_id: number
  unit_id: number
  post_title: string
  person_kind: string
  leadership: string
  comparable_group: Generated<string>
  rule_set_id: string
  rule_set_version: number
  rule_set_hash: string
  stage: Generated<string>
  version: Generated<number>
  self_scores: DefaultedJson
  strengths: Generated<string>
  weaknesses: Generated<string>
  handed_in_at: Date | null
  review_scores: DefaultedJson
  review_comment: Generated<string>
  review_begun: Generated<boolean>
  leadership_values: DefaultedJson
  return_reason: string | null
  unscored_reason: string | null
  general: string | null
  quantity: string | null
  quality: string | null
  timeliness: string | null
  result: string | null
  unit_result: string | null
  assigned_products: Generated<string>
  completed_products: Generated<string>
  total: string | null
  level: string | null
  missing: DefaultedJson
  confirmed_by: string | null
  confirmed_at: Date | null
  frozen: string | null
  content_hash: string | null
}

export type PersonTable = {
  tenant_id: number
  id: Generated<number>
  code: string
  full_name: string
  search_name: string
  birth_date: string | null
  gender: string | null
  unit_id: number | null
}

export type PetitionTable = {
  tenant_id: number
  id: Generated<number>
  appraisal_id: number
  decision_id: number
  round_id: number
  person_id: number
  unit_id: number
  agency_id: number
  filed_on: string
  stage: Generated<string>
  ended_on: string | null
  answered_by_name: string | null
  answered_by_title: string | null
  version: Generated<number>
}

export type PetitionEntryTable = {
  tenant_id: number
  id: Generated<string>
  petition_id: number
  kind: string
  met_on: string | null
  minutes: string | null
  part: string
  account: string
  at: Date
  commitment: string
}

export type PetitionTextTable = {
  tenant_id: number
  entry_id: string
  salt: string
  content: string
}

export type PostTable = {
  tenant_id: number
  id: Generated<number>
  code: string
  title: string
  kind: string
  leadership: string
  comparable_group: string | null
}

export type PostHoldingTable = {
  tenant_id: number
  id: Generated<number>
  person_id: number
  unit_id: number
  post_id: number
  valid_from: string
  valid_to: string | null
  main: boolean
}

export type ReplacementTable = {
  tenant_id: number
  decision_id: number
  appraisal_id: number
  round_id: number
  unit_id: number
  ground: string
  document: string
  petition_id: number | null
  request: Json
  result: Json
  change: Json
}

export type RoundTable = {
  tenant_id: number
  id: Generated<number>
  name: string
  period_from: string
  period_to: string
  rule_set_id: string
  rule_set_version: number
  rule_set_hash: string
  rule_set: Json
  created_at: Generated<Date>
}

export type RoundSkipTable = {
  tenant_id: number
  round_id: number
  person_id: number
  unit_id: number | null
  reason: string
}

export type RuleSetAdoptionTable = {
  tenant_id: number
  id: Generated<number>
  rule_set_id: string
  valid_from: string
  valid_to: string | null
  decision: string
}

export type RuleSetDraftTable = {
  tenant_id: number
  id: Generated<number>
  rule_set_id: string
  version: number
  based_on_id: string
  based_on_version: number
  based_on_hash: string
  document: Json
  state: Generated<string>
  author: string
  hands: string[]
  hand_people: number[]
  lock_version: Generated<number>
  handed_in_by: string | null
  sent_back_reason: string | null
  published_by: string | null
  published_at: Date | null
  hash: string | null
  updated_at: Date
}

export type RuleSetVersionTable = {
  tenant_id: number
  id: string
  version: number
  hash: string
  document: string
  written_by: string[]
  published_by: string
  published_at: Date
}

export type SimulationTable = {
  tenant_id: number
  job_id: string
  account: string
  result: Json
  created_at: Generated<Date>
}

export type TenantTable = {
  id: Generated<number>
  code: string
  name: string
  place: string
  demonstration: Generated<boolean>
  created_at: Generated<Date>
}

export type UnitTable = {
  tenant_id: number
  id: Generated<number>
  code: string
  identifier: string | null
}

export type UnitStateTable = {
  tenant_id: number
  unit_id: number
  valid_from: string
  valid_to: string | null
  parent_id: number | null
  name: string
  kind: string
}

export type WorkEventTable = {
  tenant_id: number
  id: Generated<string>
  line_id: number
  key: string
  kind: string
  content: Json
  on_day: string
  line_version: number
  made_line_id: number | null
  role: string
  account: string
  person_id: number | null
  at: Date
}

export type WorkFileTable = {
  tenant_id: number
  id: Generated<number>
  line_id: number
  sha256: string
  name: string
  media_type: string
  size: number
  account: string
  at: Date
}

export type WorkLineTable = {
  tenant_id: number
  id: Generated<number>
  period: string
  person_id: number
  unit_id: number
  agency_id: number
  origin: string
  given_line_id: number | null
  giver_id: number | null
  bundle_id: string | null
  catalogue_version_id: number | null
  entry_code: string | null
  name: string
  search_name: string
  product_unit: string
  complexity: number | null
  coefficient: string
  output: Generated<string>
  assigned: string
  deadline: string
  acceptance: Generated<string>
  completed: Generated<string>
  handed_over: Generated<string>
  delays: Generated<number>
  delays_recorded: Generated<number>
  quality_failures: Generated<number>
  open_claims: Generated<number>
  evidence: Generated<number>
  last_done_on: string | null
  withdrawn: Generated<boolean>
  version: Generated<number>
  created_by: string
  created_at: Date
}

export type WorkPeriodTable = {
  tenant_id: number
  agency_id: number
  period: string
  state: Generated<string>
  reopened: Generated<boolean>
  version: Generated<number>
}

export type Schema = {
  'absence': AbsenceTable
  'account': AccountTable
  'allocation': AllocationTable
  'appraisal': AppraisalTable
  'appraisal_output': AppraisalOutputTable
  'ballot': BallotTable
  'ballot_box': BallotBoxTable
  'ballot_count': BallotCountTable
  'ballot_participation': BallotParticipationTable
  'ballot_voter': BallotVoterTable
  'body_replacement': BodyReplacementTable
  'body_result': BodyResultTable
  'body_score': BodyScoreTable
  'body_task': BodyTaskTable
  'body_task_event': BodyTaskEventTable
  'body_task_file': BodyTaskFileTable
  'body_weights': BodyWeightsTable
  'calendar_day': CalendarDayTable
  'carried_score': CarriedScoreTable
  'case_record': CaseRecordTable
  'catalogue_entry': CatalogueEntryTable
  'catalogue_proposal': CatalogueProposalTable
  'catalogue_version': CatalogueVersionTable
  'charge': ChargeTable
  'decision': DecisionTable
  'decision_item': DecisionItemTable
  'delegation': DelegationTable
  'dossier': DossierTable
  'event': EventTable
  'event_head': EventHeadTable
  'event_text': EventTextTable
  'import': ImportTable
  'job': JobTable
  'joint_allocation': JointAllocationTable
  'left_out_month': LeftOutMonthTable
  'mail': MailTable
  'mail_setting': MailSettingTable
  'meeting': MeetingTable
  'meeting_addendum': MeetingAddendumTable
  'meeting_opinion': MeetingOpinionTable
  'meeting_participant': MeetingParticipantTable
  'meeting_subject': MeetingSubjectTable
  'notice': NoticeTable
  'office': OfficeTable
  'party_membership': PartyMembershipTable
  'party_opinion': PartyOpinionTable
  'party_opinion_file': PartyOpinionFileTable
  'period_score': PeriodScoreTable
  'person': PersonTable
  'petition': PetitionTable
  'petition_entry': PetitionEntryTable
  'petition_text': PetitionTextTable
  'post': PostTable
  'post_holding': PostHoldingTable
  'replacement': ReplacementTable
  'round': RoundTable
  'round_skip': RoundSkipTable
  'rule_set_adoption': RuleSetAdoptionTable
  'rule_set_draft': RuleSetDraftTable
  'rule_set_version': RuleSetVersionTable
  'simulation': SimulationTable
  'tenant': TenantTable
  'unit': UnitTable
  'unit_state': UnitStateTable
  'work_event': WorkEventTable
  'work_file': WorkFileTable
  'work_line': WorkLineTable
  'work_period': WorkPeriodTable
}
