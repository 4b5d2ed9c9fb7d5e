import type { IssuingAgency, PlaceAndDate } from '../paper/index.ts'

/** Minutes of a meeting or of the counting of a ballot, ready for the paper. */
export type MeetingRecordData = {
  issuer: IssuingAgency
  title: string
  /** About what, under the title. */
  about: string
  signed: PlaceAndDate
  sections: readonly { heading: string; paragraphs: readonly string[] }[]
  /** The counts of a ballot, a row for each person; empty where nothing was counted. */
  table: readonly CountRow[]
  closing: readonly string[]
  left: { office: string; name: string }
  right: { office: string; name: string }
  /** Set while the minutes are not adopted. */
  draft: string | null
  origin: string
}

/** Counts as they stand in the table; the five boxes in printed order. */
export type CountRow = {
  number: string
  name: string
  issued: string
  collected: string
  boxes: readonly [string, string, string, string, string]
  blank: string
  invalid: string
}
