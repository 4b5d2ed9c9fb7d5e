import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { formatCount, formatDay } from '../../lib/index.ts'
import { AnchorButton, Card, LinkButton } from '../../ui/index.ts'

/** The decisions on this dossier, each with its number, day, signer and how many people it is about. */
export function DecisionsCard({ dossier }: { dossier: Pick<Dossier, 'decisions' | 'roundId' | 'agencyId'> }) {
  const { t } = useLingui()
  const { decisions, roundId, agencyId } = dossier
  if (decisions.length === 0) return null
  return (
    <Card title={t`Quyết định`}>
      <ul className="space-y-3">
        {decisions.map(({ id, number, on, signer, people }) => {
          const count = formatCount(people)
          const day = formatDay(on)
          return (
            <li key={id}>
              <p className="font-semibold">{number}</p>
              <p className="text-sm text-soft">{t`ngày ${day} · ${signer} · ${count} người`}</p>
              <div className="no-print mt-1.5 flex gap-2">
                <AnchorButton size="small" href={`/api/decisions/${id}/decision.docx`} download>{t`Word`}</AnchorButton>
                <AnchorButton size="small" href={`/api/decisions/${id}/decision.pdf`} download>{t`PDF`}</AnchorButton>
              </div>
            </li>
          )
        })}
      </ul>
      <div className="no-print mt-4 space-y-2">
        <LinkButton
          wide
          to="/published/$roundId/$agencyId"
          params={{ roundId: String(roundId), agencyId: String(agencyId) }}
        >
          {t`Danh sách công khai`}
        </LinkButton>
        <LinkButton wide to="/petitions">{t`Kiến nghị`}</LinkButton>
      </div>
    </Card>
  )
}
