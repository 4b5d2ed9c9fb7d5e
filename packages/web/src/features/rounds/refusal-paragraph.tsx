import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { formatCount, formatExact } from '../../lib/index.ts'
import type { Refusal } from './candidate-outcome.ts'
import { useQuotaWords } from './quota-words.ts'

/** As many holders as a person reads in a sentence; more are folded below the last ones in. */
const READABLE = 8

/**
 * Why somebody whose points suffice is not outstanding, as a paragraph he can accept: the full set, its base and
 * places, who holds them with which scores, whether that was checked independently, and the article.
 */
export function RefusalParagraph(props: {
  refusal: Refusal
  ownTotal: string | null
  rule: Dossier['quotaRule']
  verified: boolean
}) {
  const { t } = useLingui()
  const { refusal, ownTotal, rule, verified } = props
  const words = useQuotaWords(rule)
  const { name, holders } = refusal
  const base = words.base(refusal.base)
  const places = formatCount(refusal.places)
  const held = formatCount(holders.length)
  const list = holders.map((holder) => sayHolder(holder, ownTotal)).join(', ')
  const whoHolds = useWhoHolds(refusal, ownTotal)
  return (
    <div className="space-y-1">
      <p>
        <b className="font-semibold">{t`Vì sao không xuất sắc?`}</b> {t`${name} có ${base} → ${places} chỗ.`} {whoHolds}{' '}
        <span className="text-sm text-soft">
          {verified ? t`Đã được bộ kiểm độc lập xác nhận` : t`Chưa qua bộ kiểm độc lập`} · {rule.citation}
        </span>
      </p>
      {holders.length > READABLE ? (
        <details className="text-sm">
          <summary className="font-medium text-red">{t`Xem đủ ${held} người`}</summary>
          <p className="mt-1">{list}</p>
        </details>
      ) : null}
    </div>
  )
}

/** Who holds the places of the full set: here, in other agencies, or whoever the committee chooses among people tied. */
function useWhoHolds({ places, holders, elsewhere = 0 }: Refusal, ownTotal: string | null): string {
  const { t } = useLingui()
  if (places === 0) return t`Không có chỗ nào để phân bổ.`
  const named = holders.map((holder) => sayHolder(holder, ownTotal))
  const [held, abroad] = [formatCount(holders.length), formatCount(elsewhere)]
  const others = formatCount(places - holders.length - elsewhere)
  const [lastIn, list] = [named.slice(-3).join(', '), named.join(', ')]
  const outside = elsewhere > 0 ? [t`${abroad} chỗ thuộc người có thứ tự cao hơn ở cơ quan khác.`] : []
  const here = (): string[] => {
    if (holders.length === 0)
      return elsewhere >= places ? [] : [t`Các chỗ này thuộc những người bằng điểm xếp trên, do Hội đồng chọn.`]
    if (holders.length > READABLE)
      return [t`Cả ${held} chỗ thuộc người có thứ tự cao hơn; ba người cuối được chỗ: ${lastIn}.`]
    if (holders.length + elsewhere < places)
      return [
        t`${held} chỗ thuộc người có thứ tự cao hơn: ${list}; ${others} chỗ còn lại thuộc những người bằng điểm xếp trên, do Hội đồng chọn.`,
      ]
    return elsewhere > 0
      ? [t`${held} chỗ còn lại thuộc người có thứ tự cao hơn: ${list}.`]
      : [t`Cả ${held} chỗ thuộc người có thứ tự cao hơn: ${list}.`]
  }
  return [...outside, ...here()].join(' ')
}

/** A holder with his total; where the totals are equal, the next key shows what decided. */
function sayHolder(holder: Refusal['holders'][number], ownTotal: string | null): string {
  const [total = null, next] = holder.priority
  const keys = total === ownTotal && next !== undefined ? [total, next] : [total]
  return `${holder.fullName} (${keys.map((key) => formatExact(key)).join(' · ')})`
}
