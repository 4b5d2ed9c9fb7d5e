import type { IsoDate } from '@thuoc-do/domain'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/transaction.ts'
import { inEveryTenant } from './limit-store.ts'
import { warnOfLimits } from './warn-of-limits.ts'

const EVERY_HOUR = 3_600_000

/** Looks at the start and every hour whether a limit of a petition is near or was missed; what was told is not told again. */
export function watchLimits({ app, db, clock }: Pick<Context, 'app' | 'db' | 'clock'>): void {
  const look = (): Promise<void> => {
    const now = clock()
    return inEveryTenant(db, now, (store) => warnOfLimits(store, dayOf(now) as IsoDate))
  }
  const timer = setInterval(() => {
    // A database that is away for a moment is asked again in an hour.
    look().catch((error: unknown) => console.error('limits of petitions were not looked at:', error))
  }, EVERY_HOUR)
  timer.unref()
  app.addHook('onReady', look)
  app.addHook('onClose', () => clearInterval(timer))
}
