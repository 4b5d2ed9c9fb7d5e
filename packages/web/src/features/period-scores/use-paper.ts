import { useLingui } from '@lingui/react/macro'
import { shownHundredths, type Sheet } from '../../lib/index.ts'

/** The heads and the closing line of part I, in the words of Mẫu số 01. `sheets` are the sums by column. */
export function usePaper() {
  const { t } = useLingui()
  return (sheets: Readonly<Record<string, Sheet>>) => {
    const [first] = Object.values(sheets)
    return {
      rowsHead: t`Tiêu chí chấm điểm`,
      maximumHead: t`Điểm tối đa`,
      sum: {
        label: t`Tổng cộng`,
        maximum: first ? shownHundredths(first.tally.maximum) : 0,
        of: (column: string) => {
          const sheet = sheets[column]
          return sheet === undefined || sheet.tally.scored === 0 ? null : sheet.total
        },
      },
    }
  }
}
