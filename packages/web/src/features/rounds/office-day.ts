/** Today as `YYYY-MM-DD` in the office's time; the Swedish way of writing days is the ISO one. */
export function officeToday(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)
}
