import { plain, type Wording } from './sentence.ts'

/** Why a rule set is not taken into use, or its use not ended. */
export type AdoptionProblemCode =
  | 'adoption-needs-whole-office'
  | 'adoption-not-needed'
  | 'adoption-overlaps'
  | 'adoption-already-over'

/** Their sentences. */
export const adoptionWording: Wording<AdoptionProblemCode> = {
  'adoption-needs-whole-office': plain(
    'Chỉ bộ phận tổ chức cán bộ của cả địa phương mới quyết định áp dụng bộ tiêu chí.',
    'Only the personnel body of the whole office takes a rule set into use.',
  ),
  'adoption-not-needed': {
    vi: (value) =>
      `Bộ tiêu chí “${value('ruleSet')}” áp dụng theo chính văn bản, không cần quyết định áp dụng của địa phương.`,
    en: (value) => `Rule set "${value('ruleSet')}" binds by its own text; no decision of the office is needed.`,
  },
  'adoption-overlaps': {
    vi: (value) =>
      `Bộ tiêu chí “${value('ruleSet')}” đã được áp dụng trong một phần thời gian này; hãy chọn ngày khác.`,
    en: (value) => `Rule set "${value('ruleSet')}" is already in use for part of this time; choose other days.`,
  },
  'adoption-already-over': {
    vi: (value) => `Việc áp dụng đã kết thúc vào ngày ${value('day')}.`,
    en: (value) => `Its use has already ended, on ${value('day')}.`,
  },
}
