import type { saveStandardSchema } from '@thuoc-do/contract'
import { divide, normaliseText, parseDecimal, readPositive, toDecimal, toFraction } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { openVersion, recordDeed } from './open-version.ts'
import { withHand } from './parts.ts'
import type { CatalogueDesk } from './ports.ts'
import type { VersionPlace } from './show-catalogue.ts'

/** Names the standard product and its points (Điều 13 khoản 1 điểm b); coefficients that come from points follow. */
export async function saveStandard(
  desk: CatalogueDesk,
  at: VersionPlace,
  { version: seen, standardName: typed, standardPoints: points }: z.output<typeof saveStandardSchema>,
): Promise<Answer<{ version: number }>> {
  const opened = await openVersion(desk, at, 'change', seen)
  if (!opened.ok) return opened
  const { version } = opened.value
  const standard = points === null ? null : readPositive(points, 'body.standardPoints')
  if (standard !== null && !standard.ok) return refuseAll('unusable', standard.problems)
  const weighed = (await desk.entries.all(version.id)).filter((entry) => entry.points !== null)
  if (standard === null && weighed.length > 0)
    return refuse('refused', 'catalogue-points-in-use', 'body.standardPoints', { count: String(weighed.length) })
  const standardName = normaliseText(typed)
  const standardPoints = standard === null ? null : (toDecimal(standard.value) ?? points)
  if (standard !== null && standardPoints !== version.standardPoints)
    await desk.entries.weigh(
      version.id,
      weighed.flatMap(({ code, points: own }) => {
        const value = parseDecimal(own ?? '', '')
        return value.ok ? [{ code, coefficient: toFraction(divide(value.value, standard.value)) }] : []
      }),
    )
  const change = { standardName, standardPoints, ...withHand(desk.actor, version) }
  const lockVersion = await desk.versions.save(version, change)
  await recordDeed(desk, version, {
    act: 'change',
    verb: 'standard-changed',
    before: { standardName: version.standardName, standardPoints: version.standardPoints },
    after: { standardName, standardPoints },
  })
  return done({ version: lockVersion })
}
