/** Whether a number format shows a day. Times of day and durations are numbers to us: nothing here is measured in hours. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|_.|\*./gi, '').split(';')
  if (/general/i.test(first)) return false
  return /[dy]/i.test(first) || (/m/i.test(first) && !/[hs]/i.test(first))
}

const DAY = 86_400_000
const LAST_SERIAL = 2_958_465

/**
 * Turns the serial number of a day into `YYYY-MM-DD`; the time of day is dropped. Undefined outside the spreadsheet's
 * calendar and for serial 60, the 29 February 1900 that never was.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial)
  if (from1904) return whole < 0 || whole > LAST_SERIAL - 1462 ? undefined : isoDay(Date.UTC(1904, 0, 1) + whole * DAY)
  if (whole < 1 || whole > LAST_SERIAL || whole === 60) return undefined
  return isoDay(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY)
}

/** The serial number of a day in the 1900 system, for writing; the inverse of `dayOfSerial`. */
export function serialOfDay(day: string): number | undefined {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY)
  const serial = days < 61 ? days - 1 : days
  return dayOfSerial(serial, false) === day ? serial : undefined
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

/**
 * The number a cell stands for as a plain decimal. Files hold 4.55 as `4.5499999999999998`: the shortest decimal that
 * is the same binary number is what was typed.
 */
export function plainNumber(raw: string): string | undefined {
  const text = raw.trim()
  if (/^-?(0|[1-9]\d{0,14})$/.test(text)) return text === '-0' ? '0' : text
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined
  const value = Number(text)
  if (!Number.isFinite(value)) return undefined
  if (value === 0) return '0'
  const [mantissa = '', exponent] = String(value).split('e')
  if (exponent === undefined) return mantissa
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(exponent)
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(shift, '0')}`
}
