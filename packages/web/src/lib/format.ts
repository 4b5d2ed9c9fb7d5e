import { currentLanguage, type Language } from './language.ts'

const NARROW = '\u00a0'

/** A whole number with its groups: 10960 → "10.960" in Vietnamese, "10,960" in English. */
export function formatCount(count: number | bigint, language: Language = currentLanguage()): string {
  const digits = String(count < 0 ? -count : count)
  const grouped = digits.replaceAll(/\B(?=(\d{3})+$)/gu, language === 'vi' ? '.' : ',')
  return count < 0 ? `\u2212${grouped}` : grouped
}

/**
 * Points kept in hundredths: 8796 → "87,96". `places` "needed" drops closing zeros, as a paper form writes its maxima
 * (450 → "4,5"); "two" is for totals and comparisons.
 */
export function formatHundredths(
  hundredths: number,
  places: 'needed' | 'two' = 'two',
  language: Language = currentLanguage(),
): string {
  const size = Math.abs(hundredths)
  const whole = formatCount(Math.trunc(size / 100), language)
  const padded = String(size % 100).padStart(2, '0')
  const shown = places === 'two' ? padded : padded.replace(/0+$/u, '')
  return `${hundredths < 0 ? '\u2212' : ''}${whole}${shown === '' ? '' : `${language === 'vi' ? ',' : '.'}${shown}`}`
}

/**
 * part/whole in percent, rounded half-up at the last place shown and computed in whole numbers: "19,9 %".
 * A share of nobody is not 0: it is a dash.
 */
export function formatShare(part: number, whole: number, places = 1, language: Language = currentLanguage()): string {
  if (whole === 0) return '–'
  const scale = 10n ** BigInt(places)
  const scaled = (BigInt(part) * 100n * scale * 2n + BigInt(whole)) / (2n * BigInt(whole))
  const after = String(scaled % scale).padStart(places, '0')
  const point = language === 'vi' ? ',' : '.'
  return `${formatCount(scaled / scale, language)}${places === 0 ? '' : point + after}${NARROW}%`
}

/** A percentage never stands alone: "2.177 / 10.960 (19,9 %)". */
export function formatShareWithBase(
  part: number,
  whole: number,
  places = 1,
  language: Language = currentLanguage(),
): string {
  return `${formatCount(part, language)} / ${formatCount(whole, language)} (${formatShare(part, whole, places, language)})`
}

/** An ISO day or instant as dd/MM/yyyy; a day has no time zone and is never shifted by one. */
export function formatDay(iso: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/u.exec(iso)
  if (!day) return iso
  if (iso.length === 10) return `${day[3]}/${day[2]}/${day[1]}`
  const { year, month, date } = localParts(new Date(iso))
  return `${date}/${month}/${year}`
}

/** The present day of the office as `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const { year, month, date } = localParts(now)
  return `${year}-${month}-${date}`
}

/** An instant as HH:mm in the office's time. */
export function formatTime(instant: string | Date): string {
  const { hour, minute } = localParts(typeof instant === 'string' ? new Date(instant) : instant)
  return `${hour}:${minute}`
}

/** An instant as "HH:mm dd/MM/yyyy". */
export function formatInstant(instant: string): string {
  return `${formatTime(instant)} ${formatDay(instant)}`
}

/** Two letters for a name's round badge: middle and given name, as people call each other ("Lê Thị Mai Hương" → MH). */
export function initials(fullName: string): string {
  const words = fullName.normalize('NFC').trim().split(/\s+/u).filter(Boolean)
  return words
    .slice(-2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase()
}

/** Every office of the product keeps Vietnamese time, whatever the machine is set to. */
const OFFICE_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function localParts(instant: Date): { year: string; month: string; date: string; hour: string; minute: string } {
  const parts = Object.fromEntries(OFFICE_TIME.formatToParts(instant).map((part) => [part.type, part.value]))
  return {
    year: parts['year'] ?? '',
    month: parts['month'] ?? '',
    date: parts['day'] ?? '',
    hour: parts['hour'] ?? '',
    minute: parts['minute'] ?? '',
  }
}
