import type { Language } from '../wording/index.ts'

/** What may stand in a notice besides its kind: names of rounds, periods and agencies. The database holds it to these. */
export type NoticeParams = {
  readonly round?: string | undefined
  readonly period?: string | undefined
  readonly agency?: string | undefined
}

/** How a kind is said: one notice on the screen, and so many of them in a mail, which says nothing else about them. */
export type NoticeWords = Readonly<
  Record<Language, { readonly one: (params: NoticeParams) => string; readonly many: (count: number) => string }>
> & {
  /** Whether somebody has to do something; the others only tell. */
  readonly waits: boolean
  /** Whether its day is when something takes place, not by when something has to be done. */
  readonly held?: boolean
}

/** The round in brackets behind a sentence. */
export const inRound = ({ round }: NoticeParams): string => (round === undefined ? '' : ` (${round})`)
/** The period, for a sentence that names it. */
export const of = ({ period }: NoticeParams): string => period ?? ''
/** The agency, for a sentence that names it. */
export const agencyOf = ({ agency }: NoticeParams): string => agency ?? ''
/** A count with its noun in English. */
export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
