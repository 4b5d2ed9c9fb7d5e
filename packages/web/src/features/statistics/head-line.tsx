import { useLingui } from '@lingui/react/macro'
import type { Counts } from '@thuoc-do/contract'
import { formatCount, formatShare } from '../../lib/index.ts'
import { LevelChip, type Level } from '../../ui/index.ts'

const RATED = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const satisfies Level[]

/**
 * The four levels, each exclusive of the others, with the people rated as their base; "good or better" stands apart
 * because it contains two of them.
 */
export function HeadLine({ counts }: { counts: Counts }) {
  const { t } = useLingui()
  const rated = formatCount(counts.rated)
  const better = formatCount(counts.goodOrBetter)
  const within = formatShare(counts.outstanding, counts.goodOrBetter, 2)
  const notRated = formatCount(counts.notRated)
  const notReported = formatCount(counts.notReported)
  return (
    <section
      aria-label={t`Kết quả theo mức`}
      data-card=""
      className="grid gap-x-6 gap-y-5 rounded-lg border border-line bg-paper px-5 py-5 sm:grid-cols-2 lg:grid-cols-[repeat(4,minmax(0,1fr))_minmax(14rem,1.15fr)]"
    >
      {RATED.map((level) => {
        const share = formatShare(counts[level], counts.rated, 2)
        return (
          <div key={level}>
            <LevelChip level={level} />
            <p className="mt-1.5 text-2xl font-semibold">{formatCount(counts[level])}</p>
            <p className="text-sm text-soft">{t`${share} của ${rated} người được xếp loại`}</p>
          </div>
        )
      })}
      <div className="border-line max-lg:col-span-full max-lg:border-t max-lg:pt-4 lg:border-l lg:pl-6">
        <p className="text-sm text-soft">{t`Tốt trở lên (cộng dồn)`}</p>
        <p className="mt-1 text-2xl font-semibold">{formatShare(counts.goodOrBetter, counts.rated, 2)}</p>
        <ul className="text-sm text-soft">
          <li>{t`${better} / ${rated} · xuất sắc bằng ${within} của nhóm này`}</li>
          <li>{t`${notRated} người có trong danh sách, không xếp loại`}</li>
          <li>{t`${notReported} người chưa có kết quả được quyết định`}</li>
        </ul>
      </div>
    </section>
  )
}
