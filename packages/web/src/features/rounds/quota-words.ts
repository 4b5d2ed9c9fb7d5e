import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { formatCount, formatExact } from '../../lib/index.ts'

type QuotaRule = Dossier['quotaRule']

const ROUNDINGS: Record<QuotaRule['rounding'], MessageDescriptor> = {
  floor: msg`làm tròn xuống`,
  'half-up': msg`làm tròn đến số gần nhất`,
  ceil: msg`làm tròn lên`,
}

/** Sentences about the share of outstanding: the rule, and the base of one set. */
export function useQuotaWords(rule: QuotaRule) {
  const { t, i18n } = useLingui()
  const percent = formatExact(rule.percent, 'needed')
  const rounding = i18n._(ROUNDINGS[rule.rounding])
  return {
    /** "Không quá 20 % số người hoàn thành tốt trở lên, làm tròn xuống". */
    rule: () => {
      switch (rule.base) {
        case 'good-only':
          return t`Không quá ${percent} % số người xếp loại hoàn thành tốt (không tính người xuất sắc), ${rounding}`
        case 'good-or-better':
          return t`Không quá ${percent} % số người xếp loại tốt trở lên (tính cả người xuất sắc), ${rounding}`
        case 'rated':
          return t`Không quá ${percent} % số người được xếp loại, ${rounding}`
        default:
          return rule.base satisfies never
      }
    },
    /** "61 người tốt trở lên". */
    base: (people: number) => {
      const count = formatCount(people)
      return rule.base === 'rated' ? t`${count} người được xếp loại` : t`${count} người tốt trở lên`
    },
  }
}
