import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow, Stage } from '@thuoc-do/contract'
import { formatCount } from '../../lib/index.ts'
import { Card, TextLink } from '../../ui/index.ts'

const HANDED_IN: readonly Stage[] = ['head-review', 'confirmed', 'proposed', 'allocated', 'decided']
const CONFIRMED: readonly Stage[] = ['confirmed', 'proposed', 'allocated', 'decided']

/** Where the people the caller reviews stand in the newest round, each figure with its base. */
export function UnitCard({ rows }: { rows: readonly AppraisalRow[] }) {
  const { t } = useLingui()
  const newest = rows.reduce((latest, { roundId }) => Math.max(latest, roundId), 0)
  const round = rows.filter(({ roundId }) => roundId === newest)
  const rated = round.filter(({ stage }) => stage !== 'not-rated')
  const at = (stages: readonly Stage[]) => rated.filter(({ stage }) => stages.includes(stage)).length
  const lines = [
    [t`Đã gửi phiếu tự chấm`, at(HANDED_IN)],
    [t`Đã thẩm định`, at(CONFIRMED)],
    [t`Đã có quyết định`, at(['decided'])],
  ] as const
  const notRated = round.length - rated.length
  return (
    <Card title={t`Những người tôi thẩm định`} aside={<TextLink to="/unit">{t`Xem cả đơn vị`}</TextLink>}>
      <dl className="space-y-1.5">
        {lines.map(([name, count]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt>{name}</dt>
            <dd className="font-semibold">
              {formatCount(count)} / {formatCount(rated.length)}
            </dd>
          </div>
        ))}
        {notRated > 0 ? (
          <div className="flex justify-between gap-4 text-soft">
            <dt>{t`Không thuộc diện xếp loại`}</dt>
            <dd>{formatCount(notRated)}</dd>
          </div>
        ) : null}
      </dl>
    </Card>
  )
}
