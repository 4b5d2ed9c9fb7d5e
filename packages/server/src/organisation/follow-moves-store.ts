import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/transaction.ts'

const EVERY_HOUR = 3_600_000

/**
 * A move may be recorded before its day. When that day comes the person belongs to the new unit: looked after at the
 * start and every hour, so within an hour of midnight. The move itself is on record since it was entered.
 */
export function followMoves({ app, db, clock }: Pick<Context, 'app' | 'db' | 'clock'>): void {
  const follow = async (): Promise<void> => {
    await sql`select app.follow_moves(${dayOf(clock())}::date)`.execute(db)
  }
  const timer = setInterval(() => {
    // A database that is away for a moment is asked again in an hour.
    follow().catch((error: unknown) => console.error('moves to come were not followed:', error))
  }, EVERY_HOUR)
  timer.unref()
  app.addHook('onReady', follow)
  app.addHook('onClose', () => clearInterval(timer))
}
