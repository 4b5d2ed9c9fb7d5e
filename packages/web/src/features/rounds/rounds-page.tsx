import { useLingui } from '@lingui/react/macro'
import type { RoundRow } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatDay } from '../../lib/index.ts'
import { Button, Card, EmptyState, LinkButton, PageHeader, TextLink } from '../../ui/index.ts'
import { OpenRoundDialog } from './open-round-dialog.tsx'
import { OpeningPanel } from './opening-panel.tsx'
import { roundsQuery } from './queries.ts'
import { useOpening } from './use-opening.ts'
import { listed, StageBar, StageLegend } from './stage-bar.tsx'

/** Every round with how far it is; the personnel body opens new ones here. */
export function RoundsPage() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(roundsQuery)
  const [asking, setAsking] = useState(false)
  const opening = useOpening(data.can.open, null)
  const open = data.can.open ? (
    <Button look="primary" onPress={() => setAsking(true)}>{t`Mở đợt đánh giá`}</Button>
  ) : null
  return (
    <>
      <PageHeader
        title={t`Đợt đánh giá`}
        about={t`Mỗi đợt là một kỳ, theo bộ tiêu chí có hiệu lực khi đó.`}
        actions={
          <>
            <LinkButton to="/petitions">{t`Kiến nghị`}</LinkButton>
            {open}
          </>
        }
      />
      <div className="space-y-5">
        {opening.jobId ? <OpeningPanel jobId={opening.jobId} onDismiss={opening.dismiss} /> : null}
        {data.rounds.length === 0 ? (
          <Card>
            <EmptyState title={t`Chưa có đợt đánh giá nào`} action={open}>
              {t`Khi mở đợt, mỗi người trong phạm vi có một phiếu theo vị trí công tác vào ngày cuối kỳ.`}
            </EmptyState>
          </Card>
        ) : (
          data.rounds.map((round) => <RoundCard key={round.id} round={round} />)
        )}
      </div>
      {asking ? <OpenRoundDialog onClose={() => setAsking(false)} onQueued={opening.follow} /> : null}
    </>
  )
}

function RoundCard({ round }: { round: RoundRow }) {
  const { t } = useLingui()
  const people = formatCount(listed(round.counts))
  const decided = formatCount(round.agenciesDecided)
  const agencies = formatCount(round.agencies)
  const [from, to] = [formatDay(round.from), formatDay(round.to)]
  return (
    <Card
      title={
        <TextLink to="/rounds/$roundId" params={{ roundId: String(round.id) }}>
          {round.name}
        </TextLink>
      }
      aside={t`${decided} / ${agencies} cơ quan đã quyết định`}
    >
      <div className="space-y-3">
        <p className="text-sm text-soft">
          {t`Kỳ ${from} – ${to}`} · {round.ruleSet.number} · {t`${people} người`}
        </p>
        <StageBar counts={round.counts} tall />
        <StageLegend counts={round.counts} />
      </div>
    </Card>
  )
}
