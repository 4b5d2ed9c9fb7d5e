import { RATED_LEVELS, type RatedLevel } from '@thuoc-do/domain'
import {
  nationalHeader,
  type NationalHeader,
  placeAndDateLine,
  plainLine,
  plainText,
  type TickBox,
} from '../paper/index.ts'
import type { ClassificationFormData } from './form-data.ts'

/** The four levels in the words of Điều 20. */
const LEVELS: Readonly<Record<RatedLevel, string>> = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
}

/** Boxes of all four, the chosen one ticked; without one they are ticked by hand. */
const boxesOf = (chosen: RatedLevel | null): TickBox[] =>
  RATED_LEVELS.map((level) => ({ label: LEVELS[level], ticked: level === chosen }))

/** The form as it is set, in Word and in PDF alike. */
export type ClassificationFormView = {
  header: NationalHeader
  year: string
  fullName: string
  post: string
  unit: string
  months: { month: string; total: string; note: string }[]
  mean: { total: string; note: string }
  selfLevels: TickBox[]
  levels: TickBox[]
  /** Null leaves lines to write on. */
  handling: string | null
  selfDate: string
  date: string
  signer: string | null
  draft: string | null
  origin: string
}

/** Lays out one person's year for the paper. */
export function classificationFormView(data: ClassificationFormData): ClassificationFormView {
  const { mean } = data
  return {
    header: nationalHeader(data.issuer),
    year: plainLine(data.year),
    fullName: plainLine(data.fullName),
    post: plainLine(data.post),
    unit: plainLine(data.unit),
    months: data.months.map(({ month, total, note }) => ({
      month: plainLine(month),
      total: plainLine(total ?? ''),
      note: plainLine(note),
    })),
    mean: { total: plainLine(mean.total ?? ''), note: plainLine(mean.note) },
    selfLevels: boxesOf(data.self.level),
    levels: boxesOf(data.decided.level),
    handling: data.handling === null ? null : plainText(data.handling),
    selfDate: placeAndDateLine(data.self.signed),
    date: placeAndDateLine(data.decided.signed),
    signer: data.decided.signer === null ? null : plainLine(data.decided.signer),
    draft: data.draft === null ? null : plainLine(data.draft),
    origin: plainLine(data.origin),
  }
}
