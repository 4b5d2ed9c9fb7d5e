import type { NoticeKind, NoticeParams } from '@thuoc-do/contract'

/** Something to tell people; whoever does it himself is not told. */
export type NewNotice = {
  readonly to: readonly number[]
  readonly kind: NoticeKind
  /** What it is about, `appraisal/12`: told again while unread it is made new, not repeated. */
  readonly object: string
  readonly params?: NoticeParams
  /** Address inside the application. */
  readonly link: string
  /** Day by which something has to be done. */
  readonly deadline?: string | null
}

/** The port through which every room tells people, in the transaction of the act. */
export type Notify = (notices: readonly NewNotice[]) => Promise<void>

/** Somebody who heads a unit or is its personnel officer, so many steps above where one asked. */
export type Officer = { readonly steps: number; readonly role: 'head' | 'personnel'; readonly personId: number }

/** A notice as stored. */
export type StoredNotice = {
  readonly id: number
  readonly kind: string
  readonly params: NoticeParams
  readonly link: string
  readonly deadline: string | null
  readonly createdAt: Date
  readonly readAt: Date | null
}

export type StoredMailSetting = {
  readonly address: string | null
  readonly wanted: boolean
  readonly language: 'vi' | 'en'
}

/** How the mail of the tenant goes, over the last seven days. */
export type MailStanding = {
  readonly waiting: number
  readonly retrying: number
  readonly sent: number
  readonly failed: number
  readonly uncertain: number
  readonly error: string | null
  readonly errorAt: Date | null
}

/** What a person's own notices need of the database. Reads answer only what is his. */
export type NoticeStore = {
  newest: (limit: number) => Promise<readonly StoredNotice[]>
  unread: () => Promise<number>
  markRead: (ids: readonly number[] | 'all', at: Date) => Promise<void>
  mailSetting: () => Promise<StoredMailSetting | undefined>
  saveMailSetting: (personId: number, setting: StoredMailSetting) => Promise<void>
  mailStanding: (now: Date) => Promise<MailStanding>
}

/** A mail taken to be sent: to whom, in what language, and how many notices of each kind it tells of. */
export type TakenMail = {
  readonly tenantId: number
  readonly id: number
  readonly address: string
  readonly language: 'vi' | 'en'
  readonly content: readonly { readonly kind: string; readonly count: number }[]
  readonly deadline: string | null
  readonly attempts: number
}

/** How one try ended. */
export type MailEnd =
  | { readonly state: 'sent' }
  | { readonly state: 'waiting'; readonly error: string; readonly next: Date }
  | { readonly state: 'failed'; readonly error: string }

/** The post room's side of the database, over all tenants; nothing of it is for a request. */
export type PostStore = {
  /** Makes the mails that are due; answers how many. */
  claim: (now: Date, hour: number) => Promise<number>
  next: (now: Date) => Promise<TakenMail | undefined>
  end: (mail: TakenMail, end: MailEnd, now: Date) => Promise<void>
}

/** How mail is sent, from the settings of the start. */
export type MailServer = {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly smtpUrl: string
  readonly from: string
  /** Hour of the daily digest, 0–23 in Viet Nam. */
  readonly hour: number
  /** Where people reach the application; links in mails begin with it. */
  readonly address: string
}
