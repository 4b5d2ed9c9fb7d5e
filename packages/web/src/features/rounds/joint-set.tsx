import { useLingui } from '@lingui/react/macro'
import type { JointAllocation } from '@thuoc-do/contract'
import { formatCount, formatExact } from '../../lib/index.ts'
import { CapCard } from './quota-board.tsx'

type Set = JointAllocation['sets'][number]
type Person = Set['holders'][number]

/** One set across agencies: its places, who holds them and who was refused for it, best first. */
export function JointSet({ set, rule }: { set: Set; rule: JointAllocation['quotaRule'] }) {
  const { t } = useLingui()
  const holders = formatCount(set.holders.length)
  const refused = formatCount(set.refused.length)
  return (
    <section className="rounded-lg border border-line bg-paper px-5 py-4">
      <CapCard cap={set} rule={rule} />
      <People label={t`${holders} người được chỗ`} people={set.holders} />
      <People label={t`${refused} người đủ điểm nhưng hết chỗ ở nhóm này`} people={set.refused} />
    </section>
  )
}

function People({ label, people }: { label: string; people: readonly Person[] }) {
  if (people.length === 0) return null
  return (
    <details className="mt-2 text-sm">
      <summary className="font-medium text-red">{label}</summary>
      <ol className="mt-1 max-h-72 list-decimal space-y-1 overflow-y-auto pl-7">
        {people.map(({ appraisalId, fullName, agencyName, priority }) => (
          <li key={appraisalId}>
            <b className="font-semibold">{fullName}</b> <span className="text-soft">{agencyName}</span> ·{' '}
            {priority.map((key) => formatExact(key)).join(' · ')}
          </li>
        ))}
      </ol>
    </details>
  )
}
