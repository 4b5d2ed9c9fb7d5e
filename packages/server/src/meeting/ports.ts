import type {
  BallotChoice,
  BallotKind,
  BallotState,
  Convener,
  InviteReason,
  Leadership,
  MeetingStage,
  PersonKind,
  Presence,
  PublishedRuleSet,
  QuorumSource,
  SubjectCount,
} from '@thuoc-do/domain'
import type { Notify } from '../notices/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import type { NewEvent } from '../platform/events.ts'
import type { HistoryRow } from '../platform/history.ts'
import type { Answer } from '../platform/transaction.ts'
import type { GivenFile, KeptFile } from '../workplan/index.ts'

/** A round with the rule set as it was stored when the round was opened. */
export type MeetingRound = { id: number; name: string; to: string; published: PublishedRuleSet }

/** A form of a round as far as a meeting needs it. */
export type FormRow = {
  appraisalId: number
  roundId: number
  personId: number
  fullName: string
  unitId: number
  unitName: string
  postTitle: string
  kind: PersonKind
  leadership: Leadership
  stage: string
  /** The level after the places, where they were given. */
  level: string | null
  presented: Presented
}

/** What a person presents at the meeting: his own form, and nothing of his reviewer. Totals are exact fractions. */
export type Presented = {
  total: string | null
  level: string | null
  declared: string | null
  strengths: string
  weaknesses: string
  /** The level a deciding vote is on, as the places leave it; only where the vote is on that. */
  placed?: string
}

export type ParticipantRow = {
  personId: number
  fullName: string
  postTitle: string
  unitName: string
  reason: InviteReason | 'guest'
  mayWrite: boolean
  votes: boolean
  presence: Presence
}

export type SubjectRow = {
  appraisalId: number
  personId: number
  fullName: string
  postTitle: string
  unitName: string
  step: string | null
  asksMinutes: boolean
  asksBallot: boolean
  /** Null once erased. */
  presented: Presented | null
  presentedSalt: string | null
}

export type OpinionRow = {
  id: number
  appraisalId: number
  speakerId: number | null
  kind: 'spoken' | 'written' | 'none'
  content: string | null
  commitment: string
}

/** A meeting as stored. */
export type MeetingRecord = {
  id: number
  roundId: number
  unitId: number
  convener: Convener
  title: string
  place: string
  startsAt: Date
  chairId: number
  secretaryId: number
  tellerIds: readonly number[]
  large: boolean
  quorumPercent: string | null
  quorumSource: QuorumSource
  stage: MeetingStage
  version: number
  openedAt: Date | null
  closedAt: Date | null
  agreed: number | null
  conclusion: string | null
  conclusionSalt: string | null
  contentHash: string | null
}

export type MeetingChange = Partial<
  Omit<MeetingRecord, 'id' | 'roundId' | 'unitId' | 'convener' | 'version'> & { frozen: string }
>

/** A meeting with everything that hangs on it but its ballots. */
export type MeetingFile = MeetingRecord & {
  unitName: string
  round: MeetingRound
  participants: readonly ParticipantRow[]
  subjects: readonly SubjectRow[]
  opinions: readonly OpinionRow[]
}

export type AddendumRow = { number: number; content: string; writtenBy: string; at: Date }

export type BallotRecord = {
  id: number
  meetingId: number
  number: number
  kind: BallotKind
  state: BallotState
  choices: readonly BallotChoice[]
  majorityPercent: string | null
  convened: number
  holder: string | null
  closingTellers: readonly number[]
  voidReason: string | null
  version: number
  voters: readonly number[]
  voted: readonly number[]
}

export type MeetingListRow = {
  id: number
  title: string
  roundName: string
  unitName: string
  convener: Convener
  startsAt: Date
  place: string
  stage: MeetingStage
  subjects: number
  invited: number
  present: number
  myVoteDue: boolean
}

/** Units and people behind an invitation. */
export type UnitFacts = {
  unitName: string
  people: readonly { personId: number; unitId: number; leadership: Leadership }[]
  constituents: readonly number[]
  partyCommittee: readonly number[]
}

export type MeetingStore = {
  rounds: () => Promise<{ id: number; name: string; ruleNumber: string }[]>
  round: (id: number) => Promise<MeetingRound | undefined>
  /** Units with their depth, in the order of the tree. */
  units: (ids: readonly number[], day: string) => Promise<{ id: number; name: string; depth: number }[]>
  unitFacts: (unitId: number, day: string) => Promise<UnitFacts | undefined>
  /** Forms of the round in the unit and below. */
  forms: (roundId: number, unitId: number, day: string) => Promise<FormRow[]>
  posts: (
    personIds: readonly number[],
    day: string,
  ) => Promise<ReadonlyMap<number, { fullName: string; postTitle: string; unitName: string }>>
  list: () => Promise<MeetingListRow[]>
  /** `lock` makes every other act on the meeting wait until this transaction is over. */
  find: (id: number, lock: boolean) => Promise<MeetingFile | undefined>
  add: (
    meeting: Omit<MeetingRecord, 'id' | 'version' | 'stage' | 'openedAt' | 'closedAt' | 'agreed' | 'contentHash'>,
    participants: readonly ParticipantRow[],
    subjects: readonly SubjectRow[],
  ) => Promise<number>
  /** Writes what is named and counts the version up; undefined when somebody was faster. */
  save: (meeting: MeetingRecord, change: MeetingChange) => Promise<number | undefined>
  setParticipants: (meetingId: number, participants: readonly ParticipantRow[]) => Promise<void>
  mark: (meetingId: number, marks: readonly { personId: number; presence: Presence }[]) => Promise<number>
  setPresented: (
    meetingId: number,
    presented: readonly { appraisalId: number; presented: Presented; salt: string }[],
  ) => Promise<void>
  addOpinions: (
    meetingId: number,
    opinions: readonly (Omit<OpinionRow, 'id'> & { salt: string })[],
    at: Date,
  ) => Promise<number[]>
  withdrawOpinion: (meetingId: number, opinionId: number) => Promise<boolean>
  /** Of these forms, those that are still to be classified: not withdrawn, not left unrated. */
  stillRated: (appraisalIds: readonly number[]) => Promise<ReadonlySet<number>>
  addenda: (meetingId: number) => Promise<AddendumRow[]>
  addAddendum: (meetingId: number, content: string, hash: string, by: string, at: Date) => Promise<number>
  history: (meetingId: number) => Promise<HistoryRow[]>
  actorNames: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

export type BallotStore = {
  ofMeeting: (meetingId: number) => Promise<BallotRecord[]>
  /** Locked: votes and closings of one ballot come one after the other. */
  lock: (id: number) => Promise<BallotRecord | undefined>
  /** Undefined while another one of the meeting is not void. */
  add: (ballot: {
    meetingId: number
    kind: BallotKind
    choices: readonly BallotChoice[]
    majorityPercent: string | null
  }) => Promise<number | undefined>
  save: (
    ballot: BallotRecord,
    change: Partial<Pick<BallotRecord, 'state' | 'convened' | 'holder' | 'closingTellers' | 'voidReason'>>,
  ) => Promise<number | undefined>
  addVoters: (ballotId: number, personIds: readonly number[]) => Promise<void>
  /** That somebody voted; false when he had already. */
  addParticipation: (ballotId: number, personId: number) => Promise<boolean>
  /** The sums of the electronic box, written once. */
  fillBox: (ballotId: number, counts: readonly SubjectCount[]) => Promise<void>
  box: (ballotId: number) => Promise<SubjectCount[]>
  counts: (ballotId: number) => Promise<{ tellerId: number; counts: SubjectCount[] }[]>
  addCount: (ballotId: number, tellerId: number, counts: readonly SubjectCount[]) => Promise<void>
  dropCounts: (ballotId: number) => Promise<void>
}

export type PartyOpinionRecord = {
  id: number
  appraisalId: number
  document: string
  on: string
  content: string | null
  by: string
  at: Date
  versions: number
}

/** An opinion as far as its document is concerned. */
export type OpinionOfDocument = { id: number; appraisalId: number; personId: number; unitId: number }

/** The scanned document of an opinion; its content lies under its SHA-256. */
export type OpinionFile = KeptFile & { opinionId: number }

export type PartyOpinionStore = {
  round: (id: number) => Promise<MeetingRound | undefined>
  /** Forms of the round in the units given. */
  formsIn: (roundId: number, unitIds: readonly number[]) => Promise<FormRow[]>
  latest: (appraisalIds: readonly number[]) => Promise<PartyOpinionRecord[]>
  add: (
    opinions: readonly { appraisalId: number; personId: number; unitId: number; content: string; salt: string }[],
    document: { number: string; on: string },
    by: string,
    at: Date,
  ) => Promise<{ id: number; appraisalId: number }[]>
  /** The opinion, and first in the list, with every other one that was entered from the same document at once. */
  ofDocument: (id: number) => Promise<OpinionOfDocument[]>
  files: (opinionIds: readonly number[]) => Promise<OpinionFile[]>
  /** Keeps a file with each of these opinions; where it was put by somebody else meanwhile it stays once. */
  addFile: (opinionIds: readonly number[], file: GivenFile, account: string, at: Date) => Promise<void>
}

/** What a meeting or a Party committee leaves behind for a form, so that it may be proposed. */
export type LeftBehind = {
  appraisalId: number
  output: 'minutes' | 'ballot-result' | 'party-opinion'
  sourceKind: 'meeting' | 'party-opinion'
  sourceId: number
  /** The step of the procedure the meeting was held for. */
  step?: string
}
/** Handed in by the wiring: the forms remember what was left behind for them, or it is said what has to come first. */
export type LeaveBehind = (tx: Tx, at: Date, outputs: readonly LeftBehind[]) => Promise<Answer<unknown>>

/** What a use case works with: who acts, when, on what store, and where events and outputs go. */
export type MeetingDesk = {
  store: MeetingStore
  ballots: BallotStore
  actor: Actor
  now: Date
  today: string
  record: (events: readonly NewEvent[]) => Promise<void>
  /** Tells people, after everything is recorded. */
  notify: Notify
  leave: (outputs: readonly LeftBehind[]) => Promise<Answer<unknown>>
}
export type PartyOpinionDesk = Omit<MeetingDesk, 'store' | 'ballots' | 'notify'> & { store: PartyOpinionStore }

/** Runs a use case in a transaction of its own; acts on an electronic box do something when it is over. */
export type InTransaction = <T>(work: (desk: MeetingDesk) => Promise<Answer<T>>) => Promise<Answer<T>>
