import { useLingui } from '@lingui/react/macro'
import { equals, type Criterion } from '@thuoc-do/domain'
import { formatExact } from '../../lib/index.ts'
import { AUDIENCES, Mark } from '../../ui/index.ts'
import { headingSums, textOf, type HeadingSum, type Reader } from './exact-sums.ts'

type Heading = Pick<Criterion, 'audience' | 'maximum'>

/** What stands under a heading added up, beside what it must be: one figure, or one for each form that differs. */
export function HeadingSums(props: { heading: Heading; of: readonly Heading[]; readers: readonly Reader[] }) {
  const { heading, of, readers } = props
  const sums = headingSums(heading, of, readers)
  const [first] = sums
  if (!first) return null
  const same = sums.every(({ sum }) => sum === first.sum || (sum && first.sum && equals(sum, first.sum)))
  return (
    <ul className="min-w-0 text-sm">
      {(same ? [first] : sums).map((one) => (
        <SumLine key={one.reader} sum={one} maximum={heading.maximum} named={!same} />
      ))}
    </ul>
  )
}

function SumLine({ sum, maximum, named }: { sum: HeadingSum; maximum: string; named: boolean }) {
  const { t, i18n } = useLingui()
  const shown = formatExact(textOf(sum.sum), 'needed')
  const must = maximum === '' ? '–' : formatExact(maximum, 'needed')
  return (
    <li
      className={`inline-flex items-center gap-1.5 ${sum.agrees ? 'text-soft' : 'font-semibold text-unsatisfactory'}`}
    >
      <Mark name={sum.agrees ? 'check' : 'warning'} className="size-3.5" />
      <span>
        {named ? `${i18n._(AUDIENCES[sum.reader])}: ` : ''}
        {sum.agrees ? t`cộng ${shown} / ${must}` : t`lệch: cộng ${shown} / ${must}`}
      </span>
    </li>
  )
}
