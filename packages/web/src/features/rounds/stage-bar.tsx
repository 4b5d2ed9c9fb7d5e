import { useLingui } from '@lingui/react/macro'
import { formatCount } from '../../lib/index.ts'
import { STAGES, useStageName } from '../../ui/index.ts'

type CountedStage = (typeof STAGES)[number]

/** From far away to done: darker the nearer, and the colour of a settled result at the end. */
const LOOKS: Record<CountedStage, string> = {
  'self-scoring': 'bg-[#dedad2]',
  'head-review': 'bg-[#c1bbae]',
  confirmed: 'bg-[#99927f]',
  proposed: 'bg-[#6f6959]',
  allocated: 'bg-[#49453b]',
  decided: 'bg-outstanding',
  'not-rated': 'bg-[repeating-linear-gradient(135deg,#c3c8ce_0_2px,#eef0f2_2px_5px)]',
}

export type StageCounts = Readonly<Record<CountedStage, number>>

/** Everyone listed, whatever the stage. */
export function listed(counts: StageCounts): number {
  return STAGES.reduce((sum, stage) => sum + counts[stage], 0)
}

/** How far a group has come, as one bar; its counts in words are its text alternative. */
export function StageBar(props: { counts: StageCounts; tall?: boolean; byMonths?: boolean }) {
  const { counts, tall = false, byMonths = false } = props
  const { t } = useLingui()
  const name = useStageName()
  const words = STAGES.filter((stage) => counts[stage] > 0).map(
    (stage) => `${name(stage, byMonths)}: ${formatCount(counts[stage])}`,
  )
  return (
    <div
      className={`relative flex w-full min-w-24 gap-px overflow-hidden rounded-sm bg-not-rated-tint ${tall ? 'h-5' : 'h-2.5'}`}
    >
      <span className="sr-only">{words.length > 0 ? words.join('; ') : t`chưa có ai trong đợt`}</span>
      {STAGES.map((stage) =>
        counts[stage] > 0 ? (
          <span
            key={stage}
            className={`h-full ${LOOKS[stage]}`}
            // Few people keep two pixels: rare is not none.
            style={{ flexGrow: counts[stage], flexBasis: 0, minWidth: 2 }}
          />
        ) : null,
      )}
    </div>
  )
}

/** The stages that somebody stands at, with their colour, word and count. */
export function StageLegend({ counts, byMonths = false }: { counts: StageCounts; byMonths?: boolean }) {
  const name = useStageName()
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {STAGES.filter((stage) => counts[stage] > 0).map((stage) => (
        <li key={stage} className="flex items-center gap-1.5">
          <span className={`size-3 rounded-[2px] border border-ink/15 ${LOOKS[stage]}`} />
          {name(stage, byMonths)}
          <span className="font-semibold">{formatCount(counts[stage])}</span>
        </li>
      ))}
    </ul>
  )
}
