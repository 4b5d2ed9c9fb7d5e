import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import { formatCount, formatExact } from '../../lib/index.ts'
import { BasisMark, Notice, citationText } from '../../ui/index.ts'
import { useIsOwn } from './appraisal-header.tsx'

type Quota = NonNullable<Appraisal['quota']>

/** What the quota did, as a paragraph a person can accept: the set, its base, its places, who holds them, the article. */
export function QuotaNotice(props: { appraisal: Appraisal; quota: Quota; ruleSet: RuleSet }) {
  const { t } = useLingui()
  const { appraisal, quota, ruleSet } = props
  const own = useIsOwn(appraisal)
  const base = formatCount(quota.base)
  const places = formatCount(quota.places)
  const counted = useBaseWords(ruleSet)
  const minutes = quota.minutes.join(', ')
  const sum = t`Nhóm “${quota.name}” có ${base} ${counted}; tỷ lệ cho ${places} chỗ xuất sắc.`
  switch (quota.outcome) {
    case 'place':
      return (
        <Notice
          tone="success"
          title={
            own ? t`Anh/chị có một chỗ trong tỷ lệ xuất sắc` : t`${appraisal.fullName} có một chỗ trong tỷ lệ xuất sắc`
          }
        >
          <p>{sum}</p>
          {quota.minutes.length > 0 ? (
            <p>{t`Ở chỗ cuối có người bằng nhau ở mọi khóa xếp thứ tự; Hội đồng đã quyết định thứ tự: ${minutes}.`}</p>
          ) : null}
          <Source ruleSet={ruleSet} />
        </Notice>
      )
    case 'refused': {
      const held = formatCount(quota.held)
      const [lowest, highest] = [formatExact(quota.lowest), formatExact(quota.highest)]
      const byPoints = ruleSet.total !== null
      return (
        <Notice
          tone="attention"
          title={
            byPoints ? t`Đủ điểm xuất sắc, nhưng nhóm đã hết chỗ` : t`Đủ điều kiện xuất sắc, nhưng nhóm đã hết chỗ`
          }
        >
          {byPoints ? (
            <p>
              {sum} {t`Cả ${held} chỗ thuộc những người xếp trên theo thứ tự tổng điểm, rồi điểm kết quả nhiệm vụ`}{' '}
              {lowest === highest ? t`(tổng điểm ${lowest}).` : t`(tổng điểm từ ${lowest} đến ${highest}).`}
            </p>
          ) : (
            <p>
              {sum}{' '}
              {t`Bộ quy tắc không tính điểm; cả ${held} chỗ thuộc những người được tập thể xếp trước, theo biên bản.`}
            </p>
          )}
          {quota.minutes.length > 0 ? (
            <p>{t`Với người bằng nhau ở mọi khóa ấy, Hội đồng đã quyết định thứ tự: ${minutes}.`}</p>
          ) : null}
          {quota.holders.length > 0 ? (
            <ul className="grid max-w-xl gap-x-8 sm:grid-cols-2">
              {quota.holders.map((holder, at) => (
                <li key={`${holder.fullName}-${at}`} className="flex justify-between gap-3 border-b border-line py-1">
                  <span>{holder.fullName}</span>
                  {byPoints ? <b className="font-semibold">{formatExact(holder.priority[0] ?? null)}</b> : null}
                </li>
              ))}
            </ul>
          ) : null}
          <p>
            {own
              ? t`Vì vậy anh/chị được xếp mức liền dưới. Nội dung đánh giá của anh/chị không thay đổi.`
              : t`Vì vậy ${appraisal.fullName} được xếp mức liền dưới. Nội dung đánh giá không thay đổi.`}
          </p>
          <Source ruleSet={ruleSet} />
        </Notice>
      )
    }
    default:
      return quota satisfies never
  }
}

function Source({ ruleSet }: { ruleSet: RuleSet }) {
  const { t } = useLingui()
  const { quota } = ruleSet
  if (!quota) return null
  const percent = formatExact(quota.percent.value, 'needed')
  const citation = citationText(quota.percent.citation)
  return (
    <p className="text-sm text-soft">
      {t`Tỷ lệ ${percent} %: ${citation}`}{' '}
      <BasisMark basis={quota.percent.basis} citation={citation} of={`${percent} %`} />
    </p>
  )
}

function useBaseWords(ruleSet: RuleSet): string {
  const { t } = useLingui()
  const base = ruleSet.quota?.base.value
  switch (base) {
    case 'good-only':
      return t`người ở mức tốt`
    case 'good-or-better':
      return t`người từ mức tốt trở lên`
    case 'rated':
    case undefined:
      return t`người được xếp loại`
    default:
      return base satisfies never
  }
}
