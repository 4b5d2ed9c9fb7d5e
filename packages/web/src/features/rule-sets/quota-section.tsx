import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { currentLanguage, formatExact } from '../../lib/index.ts'
import { BASES, DocumentItem, FAMILIES, PRIORITIES, ROUNDINGS } from '../../ui/index.ts'

/** How many may be outstanding: share, base, rounding, sets, order. */
export function QuotaSection({ quota }: Pick<RuleSet, 'quota'>) {
  const { t, i18n } = useLingui()
  if (!quota) return <p>{t`Bộ tiêu chí này không giới hạn số người hoàn thành xuất sắc.`}</p>
  const percent = formatExact(quota.percent.value, 'needed')
  const exception = quota.exception
  const higher = exception ? formatExact(exception.value, 'needed') : ''
  const grantedBy = exception ? exception.grantedBy[currentLanguage()] : ''
  const base = i18n._(BASES[quota.base.value])
  const rounding = i18n._(ROUNDINGS[quota.rounding.value])
  const families = quota.families.value.map((family) => i18n._(FAMILIES[family])).join(', ')
  const order = quota.priority.value.map((key) => i18n._(PRIORITIES[key])).join(', ')
  return (
    <>
      <DocumentItem
        source={quota.percent}
        aside={`${percent}\u00a0%`}
      >{t`Tỷ lệ hoàn thành xuất sắc không quá`}</DocumentItem>
      {exception ? (
        <DocumentItem source={exception} aside={`${higher}\u00a0%`}>
          {t`Tỷ lệ cao hơn khi được phép, cao nhất (${grantedBy})`}
        </DocumentItem>
      ) : null}
      <DocumentItem source={quota.base}>{t`Tính trên: ${base}.`}</DocumentItem>
      <DocumentItem source={quota.rounding}>{t`Số chỗ lẻ: ${rounding}.`}</DocumentItem>
      <DocumentItem source={quota.families}>{t`Giữ đồng thời trong: ${families}.`}</DocumentItem>
      <DocumentItem source={quota.countsHeads}>
        {quota.countsHeads.value ? t`Người đứng đầu được tính trong tỷ lệ.` : t`Người đứng đầu không tính trong tỷ lệ.`}
      </DocumentItem>
      {quota.headsCountAt ? (
        <DocumentItem source={quota.headsCountAt}>
          {quota.headsCountAt.value === 'agency'
            ? t`Người đứng đầu cơ quan được tính trong cơ quan của mình.`
            : t`Người đứng đầu cơ quan được tính ở cấp quyết định xếp loại họ.`}
        </DocumentItem>
      ) : null}
      <DocumentItem source={quota.priority}>{t`Thứ tự khi thiếu chỗ: ${order}.`}</DocumentItem>
    </>
  )
}
