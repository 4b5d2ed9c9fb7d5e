import { isNoticeKind, noticeCount, noticeWaits } from '@thuoc-do/contract'
import type { TakenMail } from './ports.ts'

/** A mail ready to be sent. */
export type WrittenMail = { readonly subject: string; readonly text: string; readonly html: string }

const WORDS = {
  vi: {
    waits: (count: number) => `${count} việc chờ anh/chị`,
    news: (count: number) => `${count} thông báo mới`,
    deadline: (day: string) => `hạn gần nhất ${day}`,
    greeting: 'Kính gửi anh/chị,',
    why: 'Nội dung cụ thể chỉ xem được sau khi đăng nhập. Thư này gửi tự động, mỗi ngày nhiều nhất một thư tổng hợp.',
    stop: 'Đổi địa chỉ hoặc thôi nhận thư:',
  },
  en: {
    waits: (count: number) => (count === 1 ? '1 thing waits for you' : `${count} things wait for you`),
    news: (count: number) => (count === 1 ? '1 new notice' : `${count} new notices`),
    deadline: (day: string) => `nearest deadline ${day}`,
    greeting: 'Good day,',
    why: 'What it is about can be read after signing in. This mail was sent automatically, one digest a day at most.',
    stop: 'To change the address or to stop these mails:',
  },
} as const

const slashed = (day: string): string => day.split('-').toReversed().join('/')

/** No free text ever enters a mail; this is for the address of the application, which an administrator wrote. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * Writes a digest: so many of each kind with a link, the nearest deadline, and nothing else. Whom and what it is about
 * stays behind the sign-in.
 * @param address where people reach the application, without a slash at the end
 */
export function writeMail(mail: Pick<TakenMail, 'language' | 'content' | 'deadline'>, address: string): WrittenMail {
  const { language, deadline } = mail
  const words = WORDS[language]
  const known = mail.content.flatMap(({ kind, count }) => (isNoticeKind(kind) ? [{ kind, count }] : []))
  const sum = (waits: boolean): number =>
    known.reduce((total, { kind, count }) => (noticeWaits(kind) === waits ? total + count : total), 0)
  const [waits, news] = [sum(true), sum(false)]
  const subject = [
    ...(waits > 0 ? [words.waits(waits)] : []),
    ...(news > 0 ? [words.news(news)] : []),
    ...(deadline === null ? [] : [words.deadline(slashed(deadline))]),
  ].join(', ')
  const lines = known.map(({ kind, count }) => ({
    words: noticeCount(kind, count, language),
    link: `${address}/notices?kind=${kind}`,
  }))
  const text = [
    words.greeting,
    '',
    `${subject}:`,
    '',
    ...lines.flatMap((line) => [`- ${line.words}`, `  ${line.link}`]),
    '',
    words.why,
    `${words.stop} ${address}/notices`,
  ].join('\r\n')
  const items = lines.map((line) => `<li><a href="${escaped(line.link)}">${escaped(line.words)}</a></li>`)
  const html = `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;font-size:15px;line-height:1.5">
<p>${words.greeting}</p><p><strong>${escaped(subject)}</strong></p><ul>${items.join('')}</ul>
<p style="color:#555;font-size:13px">${words.why} ${words.stop} <a href="${escaped(address)}/notices">${escaped(address)}/notices</a></p>
</body></html>`
  return { subject: `Thước Đo: ${subject}`, text, html }
}
