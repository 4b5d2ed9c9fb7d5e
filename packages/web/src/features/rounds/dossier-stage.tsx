import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { DossierRow } from '@thuoc-do/contract'

export type DossierStage = DossierRow['stage']

/** The way of an agency's dossier. */
export const DOSSIER_STAGES = ['collecting', 'proposed', 'allocated', 'decided'] as const satisfies DossierStage[]

const NAMES: Record<DossierStage, MessageDescriptor> = {
  collecting: msg`Đang thu phiếu`,
  proposed: msg`Đã trình đề xuất`,
  allocated: msg`Đã phân bổ`,
  decided: msg`Đã quyết định`,
}

/** The words of a dossier's stage. */
export function useDossierStageName(): (stage: DossierStage) => string {
  const { i18n } = useLingui()
  return (stage) => i18n._(NAMES[stage])
}

const CHIPS: Record<DossierStage, string> = {
  collecting: 'bg-not-rated-tint text-soft',
  proposed: 'bg-[#ece8df] text-ink',
  allocated: 'bg-good-tint text-good',
  decided: 'bg-outstanding-tint text-outstanding',
}

/** The stage of a dossier in a list. */
export function DossierStageChip({ stage }: { stage: DossierStage }) {
  const name = useDossierStageName()
  return (
    <span className={`inline-block rounded-md px-2 py-0.5 text-sm font-semibold whitespace-nowrap ${CHIPS[stage]}`}>
      {name(stage)}
    </span>
  )
}

/** The four steps of a dossier with the one it stands at. */
export function DossierWay({ stage }: { stage: DossierStage }) {
  const { t } = useLingui()
  const name = useDossierStageName()
  const reached = DOSSIER_STAGES.indexOf(stage)
  return (
    <ol aria-label={t`Các bước của hồ sơ`} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {DOSSIER_STAGES.map((step, at) => (
        <li key={step} {...(at === reached ? { 'aria-current': 'step' } : {})} className="flex items-center gap-2">
          {at > 0 ? (
            <span aria-hidden="true" className={`h-px w-5 ${at <= reached ? 'bg-ink' : 'bg-line-strong'}`} />
          ) : null}
          <span
            className={`flex size-5 items-center justify-center rounded-full border text-xs font-semibold ${
              at < reached || stage === 'decided'
                ? 'border-outstanding bg-outstanding text-paper'
                : at === reached
                  ? 'border-red bg-red text-paper'
                  : 'border-line-strong bg-paper text-soft'
            }`}
          >
            {at + 1}
          </span>
          <span className={at === reached ? 'font-semibold' : 'text-soft'}>{name(step)}</span>
        </li>
      ))}
    </ol>
  )
}
