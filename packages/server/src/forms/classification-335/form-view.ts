import { nationalHeader, type NationalHeader, placeAndDateLine, plainLine } from '../paper/index.ts'
import type { ClassificationFormData } from './form-data.ts'

/** The four levels in the words of Điều 20. */
const LEVELS = [
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
] as const

/** The form as it is set, in Word and in PDF alike. */
export type ClassificationFormView = {
  header: NationalHeader
  year: string
  fullName: string
  post: string
  unit: string
  months: { month: string; total: string; note: string }[]
  mean: { total: string; note: string }
  /** Boxes to be ticked by hand. */
  levels: { label: string; ticked: boolean }[]
  date: string
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
    levels: LEVELS.map((label) => ({ label, ticked: false })),
    date: placeAndDateLine(data.signed),
    draft: data.draft === null ? null : plainLine(data.draft),
    origin: plainLine(data.origin),
  }
}
