import type { IssuingAgency, PlaceAndDate } from '../paper/index.ts'

/** One line of the list of people; levels only, never points. */
export type LetterPerson = { fullName: string; post: string; unit: string; level: string }

/** A decision, a notice or a list, in the layout of Decree 30/2020. */
export type LetterData = {
  issuer: IssuingAgency
  /** Null leaves a blank for the office to fill in. */
  number: string | null
  placed: PlaceAndDate
  /** Tên loại, e.g. "QUYẾT ĐỊNH". */
  kind: string
  /** Trích yếu. */
  subject: string
  /** Who decides, in capitals above the grounds; null where nobody decides. */
  authority: string | null
  grounds: readonly string[]
  /** "QUYẾT ĐỊNH:", or null. */
  resolves: string | null
  opening: readonly string[]
  people: readonly LetterPerson[]
  closing: readonly string[]
  recipients: readonly string[]
  signer: { title: string; name: string }
}
