import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { currentLanguage } from '../../lib/index.ts'
import { ACTORS, BasisMark, Card, OUTPUTS } from '../../ui/index.ts'

type Step = Appraisal['procedure'][number]

const DOTS: Record<Step['state'], string> = {
  done: 'border-soft bg-soft',
  current: 'border-red bg-red',
  later: 'border-line bg-paper',
}

/** The way of a form under its rule set: who acts in which order, what is done, what it waits for now. */
export function ProcedureCard({ steps }: { steps: Appraisal['procedure'] }) {
  const { t } = useLingui()
  if (steps.length === 0) return null
  return (
    <Card title={t`Quy trình của phiếu`}>
      <ol className="space-y-0">
        {steps.map((step, at) => (
          <ProcedureStep key={step.code} step={step} last={at === steps.length - 1} />
        ))}
      </ol>
    </Card>
  )
}

function ProcedureStep({ step, last }: { step: Step; last: boolean }) {
  const { t, i18n } = useLingui()
  const { label, actor, citation, basis, state, missing } = step
  const name = label[currentLanguage()]
  const waits = missing.map((output) => i18n._(OUTPUTS[output])).join(', ')
  const said = { done: t`đã xong`, current: t`đang chờ`, later: t`chưa tới` }[state]
  return (
    <li className="relative flex gap-3 pb-3.5 last:pb-0" aria-current={state === 'current' ? 'step' : undefined}>
      {last ? null : <span className="absolute top-4 bottom-0 left-[5px] w-px bg-line" aria-hidden="true" />}
      <span className={`mt-1.5 size-[11px] shrink-0 rounded-full border-2 ${DOTS[state]}`} aria-hidden="true" />
      <div className="min-w-0">
        <p className={state === 'current' ? 'font-semibold' : state === 'later' ? 'text-soft' : ''}>
          {name}
          <span className="sr-only"> ({said})</span>
        </p>
        <p className="text-sm text-soft">
          {i18n._(ACTORS[actor])} · {citation} <BasisMark basis={basis} citation={citation} of={name} />
        </p>
        {state === 'current' && waits !== '' ? <p className="text-sm font-medium">{t`Còn thiếu: ${waits}`}</p> : null}
      </div>
    </li>
  )
}
