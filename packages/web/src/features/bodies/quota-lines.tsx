import { useLingui } from '@lingui/react/macro'
import type { BodyQuota } from '@thuoc-do/contract'
import { formatCount, formatShareWithBase } from '../../lib/index.ts'
import { PlainAnchor } from '../../ui/index.ts'

/** How many are outstanding against the base, for each authority. Who gets the places is decided elsewhere. */
export function QuotaLines({ quotas, year }: { quotas: readonly BodyQuota[]; year: number }) {
  const { t } = useLingui()
  return (
    <ul className="divide-y divide-line">
      {quotas.map((quota) => {
        const share = formatShareWithBase(quota.outstanding, quota.good)
        const allowed = formatCount(quota.allowed)
        const most = formatCount(quota.allowedAtMost ?? 0)
        const recognised = formatCount(quota.recognised)
        const over = quota.outstanding > quota.allowed
        return (
          <li key={quota.authorityUnitId} className="py-2.5 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <b className="font-semibold">{quota.authorityName}</b>
              <span className={over ? 'font-semibold text-satisfactory' : ''}>{t`Xuất sắc / tốt: ${share}`}</span>
            </div>
            <p className="text-sm text-soft">
              {quota.exception === null
                ? t`Đã công nhận ${recognised} tổ chức; ${quota.percent} % của số “Hoàn thành tốt nhiệm vụ” là ${allowed}.`
                : t`Đã công nhận ${recognised} tổ chức; ${quota.percent} % của số “Hoàn thành tốt nhiệm vụ” là ${allowed}, trường hợp nổi trội (${quota.exception} %) là ${most}.`}
            </p>
            {quota.recognised === 0 ? null : (
              <PlainAnchor href={`/api/bodies/${quota.authorityUnitId}/${year}/recognised.xlsx`} download>
                {t`Danh sách đã công nhận (.xlsx)`}
              </PlainAnchor>
            )}
          </li>
        )
      })}
    </ul>
  )
}
