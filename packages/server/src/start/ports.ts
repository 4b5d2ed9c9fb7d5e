/** A sentence for the person at the terminal, in both languages. */
export type Sentence = { readonly vi: string; readonly en: string }

/** An account of the demonstration, printed at the start and shown on the sign-in page. */
export type DemoAccount = {
  readonly username: string
  readonly password: string
  readonly fullName: string
  readonly about: string
}

/** How far a long step has come; `step` names it. */
export type Progress = { readonly done: number; readonly total: number; readonly step: string }

/** The demonstration province. */
export type Demonstration = {
  /** Fills an empty, migrated database, whole or not at all. */
  readonly load: (ownerUrl: string, report: (progress: Progress) => void) => Promise<void>
  readonly accounts: (ownerUrl: string) => Promise<readonly DemoAccount[]>
}

/** Who may sign in first in a database without the demonstration, and the body the database belongs to. */
export type FirstAdministrator = {
  readonly username: string
  readonly password: string
  readonly body: string
  readonly place: string
}

/** How mail is sent. */
export type MailSettings = {
  readonly smtpUrl: string
  readonly from: string
  /** Hour of the daily digest in Viet Nam. */
  readonly hour: number
  /** Where people reach the application, without a slash at the end. */
  readonly address: string
}

/** What a server is made from. */
export type ServerSettings = {
  readonly appUrl: string
  readonly origin: string
  readonly secret: string
  readonly filesFolder: string
  readonly webFolder: string
  readonly demoAccounts: readonly DemoAccount[]
  /** Undefined where no mail is wanted. */
  readonly mail: MailSettings | undefined
}

/** A server that can be told to listen. */
export type ProductServer = {
  /** Takes requests on 127.0.0.1; resolves with the port it became. Rejects with the system's code (`EADDRINUSE` …). */
  readonly listen: (port: number) => Promise<number>
  readonly stop: () => Promise<void>
}

/** Everything the start needs from the rest of the product; put together in main.ts. */
export type Product = {
  readonly migrate: (ownerUrl: string) => Promise<unknown>
  /** Gives the server's role its password and answers its connection string. */
  readonly appUrlOf: (ownerUrl: string, password: string) => Promise<string>
  readonly createServer: (settings: ServerSettings) => Promise<ProductServer>
  readonly createFirstAdministrator: (ownerUrl: string, first: FirstAdministrator) => Promise<void>
  readonly demonstration: Demonstration
}
