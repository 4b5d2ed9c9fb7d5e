import type { Appraisal } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { formatExact, formatProportion, readExact } from '../lib/index.ts'
import { BasisMark, type Basis } from './basis-mark.tsx'

/** One numbered line of a derivation: what, how, to what value, by which article. */
export function StepLine(props: {
  number: number
  label: string
  how: ReactNode
  value: string
  citation: string
  basis: Basis
  strong?: boolean
}) {
  const { number, label, how, value, citation, basis, strong = false } = props
  return (
    <li
      className={`grid grid-cols-[2rem_minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-b border-line px-5 py-3.5 last:border-b-0 sm:grid-cols-[2rem_minmax(0,1fr)_auto_17rem] ${strong ? 'bg-[#fffaf3]' : ''}`}
    >
      <span
        aria-hidden="true"
        className={`flex size-7 items-center justify-center rounded-full border text-sm font-semibold ${strong ? 'border-satisfactory text-satisfactory' : 'border-line'}`}
      >
        {number}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{label}</p>
        <p className="text-sm text-soft">{how}</p>
      </div>
      <b className="text-right font-semibold whitespace-nowrap">{value}</b>
      <p className="text-sm text-soft max-sm:col-span-2 max-sm:col-start-2 sm:text-right">
        {citation} <BasisMark basis={basis} citation={citation} of={label} />
      </p>
    </li>
  )
}

/** The value of a step as people read it; a proportion in percent. */
export function stepValue({ value, unit }: Pick<Appraisal['steps'][number], 'value' | 'unit'>): string {
  if (readExact(value) === null) return value
  switch (unit) {
    case 'points':
    case 'count':
      return formatExact(value)
    case 'ratio':
      return formatProportion(value)
    default:
      return unit satisfies never
  }
}

/** A formula with the numbers printed on the form in place of the codes the scores are stored under. */
export function printedFormula(formula: string, numbers: ReadonlyMap<string, string>): string {
  return formula
    .split(' ')
    .map((word) => numbers.get(word) ?? word)
    .join(' ')
}
