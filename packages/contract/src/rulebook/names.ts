import type { Grade, Level, SubjectKind } from '@thuoc-do/domain'
import type { Language } from '../wording/index.ts'

/** A name in both languages. */
export type Name = Readonly<Record<Language, string>>

/** Levels as the decree writes them. */
export const LEVEL_NAMES: Readonly<Record<Level, Name>> = {
  outstanding: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Outstanding' },
  good: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good' },
  satisfactory: { vi: 'Hoàn thành nhiệm vụ', en: 'Satisfactory' },
  unsatisfactory: { vi: 'Không hoàn thành nhiệm vụ', en: 'Unsatisfactory' },
  'not-rated': { vi: 'Không xếp loại', en: 'Not rated' },
  'insufficient-data': { vi: 'Chưa đủ dữ liệu', en: 'Insufficient data' },
}

/** Grades of criteria without points. */
export const GRADE_TITLES: Readonly<Record<Grade, Name>> = {
  excellent: { vi: 'xuất sắc', en: 'excellent' },
  good: { vi: 'tốt', en: 'good' },
  average: { vi: 'trung bình', en: 'average' },
  poor: { vi: 'kém', en: 'poor' },
}

/** Whom a regulation can appraise. */
export const SUBJECT_NAMES: Readonly<Record<SubjectKind, Name>> = {
  cadre: { vi: 'Cán bộ', en: 'Cadre' },
  'civil-servant': { vi: 'Công chức', en: 'Civil servant' },
  'public-employee': { vi: 'Viên chức', en: 'Public employee' },
  'contract-worker': { vi: 'Người lao động hợp đồng', en: 'Contract worker' },
  'party-member': { vi: 'Đảng viên', en: 'Party member' },
  collective: { vi: 'Tập thể lãnh đạo, quản lý', en: 'Collective of leaders' },
  agency: { vi: 'Cơ quan, tổ chức, đơn vị', en: 'Agency, organisation or unit' },
}

/** The name of a level or grade as a text, or the text itself when it is neither. */
export function nameOf(names: Readonly<Record<string, Name>>, key: string, language: Language): string {
  return Object.hasOwn(names, key) ? (names[key]?.[language] ?? key) : key
}
