const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const

/** "tháng 3 năm 2026" for `2026-03`, "quý I năm 2026" for `2026-Q1`. */
export function periodInWords(period: string): string {
  const [year, part = ''] = period.split('-')
  return `${part.startsWith('Q') ? quarterInWords(part) : `tháng ${Number(part)}`} năm ${year}`
}

/** "quý I" for `Q1` or `2026-Q1`. */
export function quarterInWords(quarter: string): string {
  return `quý ${ROMAN[Number(quarter.slice(-1))] ?? quarter}`
}
