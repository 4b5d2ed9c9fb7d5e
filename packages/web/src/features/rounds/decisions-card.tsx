import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { formatCount, formatDay } from '../../lib/index.ts'
import { Card } from '../../ui/index.ts'

/** The decisions on this dossier, each with its number, day, signer and how many people it is about. */
export function DecisionsCard({ decisions }: Pick<Dossier, 'decisions'>) {
  const { t } = useLingui()
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
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
