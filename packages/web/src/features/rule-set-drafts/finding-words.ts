import { useLingui } from '@lingui/react/macro'
import { formatExact, sentenceOfReason } from '../../lib/index.ts'
import type { Finding } from './live-check.ts'

/** The sentence of a finding: the contract's, or that of a total looked at while typing. */
export function useFindingWords(): (finding: Finding) => string {
  const { t } = useLingui()
  return ({ code, path, params }) => {
    const value = (name: string) => formatExact(params?.[name] ?? null, 'needed')
    const [sum, maximum, points, above] = [value('sum'), value('maximum'), value('points'), value('above')]
    switch (code) {
      case 'live-heading-sum-off':
        return t`Các dòng bên dưới cộng lại được ${sum}, phải bằng ${maximum}.`
      case 'live-parts-not-hundred':
        return t`Hai phần cộng lại được ${sum} điểm, phải bằng 100.`
      case 'live-axes-sum-off':
        return t`Các trục cộng lại được ${sum} điểm, phần kết quả có ${maximum}.`
      case 'live-mechanism-points-off':
        return t`Cách tính cho ${points} điểm, phần kết quả có ${maximum}.`
      case 'live-band-not-falling': {
        const from = value('value')
        return t`Mức này bắt đầu từ ${from}, phải thấp hơn mức trên (${above}).`
      }
      case 'live-last-band-not-zero':
        return t`Mức thấp nhất phải bắt đầu từ 0.`
      default: {
        const known = sentenceOfReason({ code, path, ...(params === undefined ? {} : { params: { ...params } }) })
        return known ?? t`Chưa hợp lệ: ${code}.`
      }
    }
  }
}
