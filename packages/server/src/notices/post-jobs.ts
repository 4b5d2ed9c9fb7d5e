import type { Context } from '../platform/context.ts'
import { postStore } from './post-store.ts'
import { runPostRoom } from './post-room.ts'
import type { MailServer } from './ports.ts'
import { smtpSender } from './smtp.ts'

const EVERY_MINUTE = 60_000

/** Looks every minute whether a mail is due. What is to be sent lies in the database, so any server may be the one to send. */
export function openPostRoom({ app, db, clock }: Pick<Context, 'app' | 'db' | 'clock'>, server: MailServer): void {
  const room = { store: postStore(db), send: smtpSender(server), clock, server }
  let running: Promise<unknown> | undefined
  const timer = setInterval(() => {
    // A database that is away for a moment is asked again in a minute.
    running ??= runPostRoom(room)
      .catch((error: unknown) => console.error('the post room stopped:', error))
      .finally(() => {
        running = undefined
      })
  }, EVERY_MINUTE)
  timer.unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    await running
  })
}
