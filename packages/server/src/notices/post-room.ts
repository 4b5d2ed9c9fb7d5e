import type { MailEnd, MailServer, PostStore, TakenMail } from './ports.ts'
import { writeMail, type WrittenMail } from './write-mail.ts'

/** Hands one mail to the mail server; throws with its code when that fails. */
export type Send = (to: string, mail: WrittenMail, messageId: string) => Promise<void>

/** What the post room works with. */
export type PostRoom = {
  readonly store: PostStore
  readonly send: Send
  readonly clock: () => Date
  readonly server: Pick<MailServer, 'hour' | 'address'>
}

const MINUTES_TO_NEXT_TRY = [5, 15, 30, 60] as const
/** About a day of tries. */
const MOST_TRIES = 26

/** Only codes: the text of a mail server may quote the address. */
function errorCode(error: unknown): { text: string; refused: boolean } {
  const read = (key: string): string => {
    const value: unknown = error !== null && typeof error === 'object' ? Reflect.get(error, key) : undefined
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const [code, status] = [read('code') || 'failed', read('responseCode')]
  // A wrong password or certificate is the office's to mend; a refused receiver will be refused again.
  return { text: `${code} ${status}`.trim(), refused: code === 'EENVELOPE' && status.startsWith('5') }
}

function endOf(error: unknown, { attempts }: TakenMail, now: Date): MailEnd {
  const { text, refused } = errorCode(error)
  if (refused || attempts >= MOST_TRIES) return { state: 'failed', error: text }
  const minutes = MINUTES_TO_NEXT_TRY[attempts - 1] ?? 60
  return { state: 'waiting', error: text, next: new Date(now.getTime() + minutes * 60_000) }
}

/**
 * One round of the post room: makes the mails that are due and sends whatever waits, one after the other. A mail is marked
 * before it is sent, so that two servers, or one that was killed, never send it twice.
 * @returns how many went out and how many did not
 */
export async function runPostRoom({ store, send, clock, server }: PostRoom): Promise<{ sent: number; left: number }> {
  await store.claim(clock(), server.hour)
  const count = { sent: 0, left: 0 }
  for (let mail = await store.next(clock()); mail !== undefined; mail = await store.next(clock())) {
    let end: MailEnd = { state: 'sent' }
    try {
      await send(mail.address, writeMail(mail, server.address), `mail-${mail.tenantId}-${mail.id}`)
    } catch (error) {
      end = endOf(error, mail, clock())
      console.error(`mail ${mail.tenantId}/${mail.id} was not sent (${end.state === 'sent' ? '' : end.error})`)
    }
    await store.end(mail, end, clock())
    if (end.state === 'sent') count.sent += 1
    else count.left += 1
  }
  return count
}
