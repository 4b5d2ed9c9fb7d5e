import { useLingui } from '@lingui/react/macro'
import type { FiguresCheck } from '@thuoc-do/contract'
import { currentLanguage, formatCount } from '../../lib/index.ts'
import { LEVELS, useLevelName } from '../../ui/index.ts'

type Problem = FiguresCheck['problems'][number]
type Reading = FiguresCheck['readings'][number]
type Range = { from: number; to?: number | undefined }

/** The server writes figures the Vietnamese way; in English commas and points change places. */
export function shownFigure(text: string): string {
  if (currentLanguage() === 'vi') return text.includes(',') ? text : text.replace('.', ',')
  return text.replaceAll(/[.,]/gu, (mark) => (mark === ',' ? '.' : text.includes(',') ? ',' : '.'))
}

/** Sentences about what checking printed figures found. */
export function useFiguresWords() {
  const { t } = useLingui()
  const nameOf = useLevelName()
  const level = (label: string): string => {
    const known = LEVELS.find((one) => one === label)
    return known ? nameOf(known) : label
  }
  const range = ({ from, to }: Range): string => {
    const [least, most] = [formatCount(from), formatCount(to ?? from)]
    if (to === undefined) return t`từ ${least} người trở lên`
    return from === to ? t`đúng ${least} người` : t`từ ${least} đến ${most} người`
  }
  return {
    verdict: (verdict: FiguresCheck['verdict']): string => {
      switch (verdict) {
        case 'consistent':
          return t`Khớp: có số người nguyên cho ra đúng mọi con số.`
        case 'consistent-under-a-reading':
          return t`Không khớp theo đúng câu chữ, nhưng khớp theo cách hiểu dưới đây.`
        case 'inconsistent':
          return t`Không khớp: không có cách hiểu nào đã biết làm mọi con số cùng đúng.`
        default:
          return verdict satisfies never
      }
    },
    problem: (problem: Problem): string => {
      switch (problem.code) {
        case 'shares-do-not-sum': {
          const value = shownFigure(problem.value)
          return t`Các tỷ lệ cộng lại được ${value} %, không phải 100 %.`
        }
        case 'counts-do-not-sum': {
          const sum = formatCount(problem.sum)
          const difference = formatCount(Math.abs(problem.difference))
          return problem.difference > 0
            ? t`Số người các mức cộng lại được ${sum}, nhiều hơn tổng ${difference} người.`
            : t`Số người các mức cộng lại được ${sum}, ít hơn tổng ${difference} người.`
        }
        case 'unattainable': {
          const share = shownFigure(problem.share)
          const of = formatCount(problem.of)
          const name = level(problem.level)
          return t`${name}: không có số người nguyên nào trong ${of} người cho ra tỷ lệ ${share} %.`
        }
        case 'share-does-not-match-count': {
          const share = shownFigure(problem.share)
          const expected = shownFigure(problem.expected)
          const [count, of] = [formatCount(problem.count), formatCount(problem.of)]
          const name = level(problem.level)
          return t`${name}: ${count} / ${of} là ${expected} %, không phải ${share} %.`
        }
        case 'figures-do-not-fit':
          return t`Từng con số đều có thể đúng, nhưng không thể cùng đúng.`
        default:
          return problem satisfies never
      }
    },
    /** The understanding itself, statement by statement. */
    reading: (reading: Reading, total: string): string[] => {
      const printed = /^\d+$/u.test(total) ? formatCount(BigInt(total)) : total
      const counted = reading.total.startsWith('count-of:') ? level(reading.total.slice('count-of:'.length)) : null
      const people = range(reading.population)
      return [
        ...(counted === null ? [] : [t`${printed} là số người “${counted}”, không phải tổng số người được xếp loại.`]),
        ...reading.nested.map((label) => {
          const name = level(label)
          return t`“${name}” nghĩa là mức này trở lên (cộng dồn).`
        }),
        ...(reading.rounding === 'truncated' ? [t`Các tỷ lệ bị cắt bớt chữ số lẻ, không làm tròn.`] : []),
        t`Tổng số người được xếp loại: ${people}.`,
        ...Object.entries(reading.counts).map(([label, counts]) => {
          const name = reading.nested.includes(label) ? t`${level(label)} trở lên` : level(label)
          const many = range(counts)
          return `${name}: ${many}.`
        }),
      ]
    },
  }
}
