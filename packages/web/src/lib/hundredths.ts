/** What is wrong with a typed score. */
export type ScoreProblem = 'not-a-number' | 'too-many-places' | 'negative' | 'above-maximum' | 'off-step'

/** A typed score: `null` is an empty field, which is not zero. */
export type ParsedScore = { ok: true; hundredths: number | null } | { ok: false; problem: ScoreProblem }

/** Limits of a score, all in hundredths of a point. */
export type ScoreLimits = { maximum?: number; step?: number }

const DECIMAL = /^(\d*)(?:[.,](\d*))?$/u

/**
 * Reads what an official typed: "4,5", "4.5", " 4,50 " and "4," are scores; grouping marks are not expected in one.
 * Whole arithmetic throughout, so 4.55 is 455 and never 454.
 */
export function parseScore(typed: string, limits: ScoreLimits = {}): ParsedScore {
  const text = typed.normalize('NFKC').replaceAll(/\s+/gu, '').replace(/^\+/u, '')
  if (text === '') return { ok: true, hundredths: null }
  if (/^[-\u2212]/u.test(text)) {
    return { ok: false, problem: DECIMAL.test(text.slice(1)) && /\d/u.test(text) ? 'negative' : 'not-a-number' }
  }
  const match = DECIMAL.exec(text)
  if (!match || !/\d/u.test(text)) return { ok: false, problem: 'not-a-number' }
  const places = (match[2] ?? '').replace(/0+$/u, '')
  if (places.length > 2) return { ok: false, problem: 'too-many-places' }
  const whole = match[1] === '' ? '0' : (match[1] ?? '0')
  if (whole.replace(/^0+/u, '').length > 9) return { ok: false, problem: 'above-maximum' }
  const hundredths = Number(whole) * 100 + Number(places.padEnd(2, '0'))
  if (limits.maximum !== undefined && hundredths > limits.maximum) return { ok: false, problem: 'above-maximum' }
  if (limits.step !== undefined && limits.step > 0 && hundredths % limits.step !== 0) {
    return { ok: false, problem: 'off-step' }
  }
  return { ok: true, hundredths }
}

/** Hundredths to the decimal string the server takes: 450 → "4.5". */
export function toWire(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : ''
  const size = Math.abs(hundredths)
  const places = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '')
  return `${sign}${Math.trunc(size / 100)}${places === '' ? '' : `.${places}`}`
}

/** A decimal string from the server ("4.5", "100", "87.96") to hundredths; `null` when it has more than two places. */
export function fromWire(decimal: string): number | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2})0*)?$/u.exec(decimal)
  if (!match) return null
  const size = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' ? -size : size
}
