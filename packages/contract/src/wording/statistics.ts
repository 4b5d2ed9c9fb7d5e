import type { FiguresInputProblemCode } from '@thuoc-do/domain'
import { plain, type Wording } from './sentence.ts'

/** Sentences about printed figures given to be checked. */
export const statisticsWording: Wording<FiguresInputProblemCode> = {
  'figure-not-a-count': {
    vi: (value) => `“${value('value')}” không phải số người; cần số nguyên viết liền, nhiều nhất 8 chữ số, như 2177.`,
    en: (value) => `"${value('value')}" is not a number of people; plain digits are expected, at most 8, like 2177.`,
  },
  'figure-not-a-share': {
    vi: (value) =>
      `“${value('value')}” không phải tỷ lệ phần trăm; hãy viết như 19,9 hoặc 19.9, nhiều nhất 4 chữ số lẻ.`,
    en: (value) => `"${value('value')}" is not a percentage; write it like 19,9 or 19.9, with at most 4 decimals.`,
  },
  'figures-missing': plain(
    'Không có số liệu nào để kiểm tra; cần ít nhất một số người hoặc một tỷ lệ.',
    'There is nothing to check; at least one count or share is needed.',
  ),
}
