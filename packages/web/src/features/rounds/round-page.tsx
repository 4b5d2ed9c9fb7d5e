import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, formatDay } from '../../lib/index.ts'
import { Button, Card, DataTable, LinkButton, PageHeader, TextLink, FilterChips } from '../../ui/index.ts'
import { useAgencyColumns } from './agency-columns.tsx'
import { DOSSIER_STAGES, useDossierStageName, type DossierStage } from './dossier-stage.tsx'
import { FollowCard } from './follow-card.tsx'
import { JointCard } from './joint-card.tsx'
import { OpenRoundDialog } from './open-round-dialog.tsx'
import { OpeningPanel } from './opening-panel.tsx'
import { roundQuery } from './queries.ts'
import { useOpening } from './use-opening.ts'
import { SkippedList } from './skipped-list.tsx'
import { listed, StageBar, StageLegend } from './stage-bar.tsx'

/** One round, agency by agency: who is where, who has not reported, who was left out. */
export function RoundPage() {
  const { t } = useLingui()
  const { roundId } = useParams({ strict: false })
  const { data: round } = useSuspenseQuery(roundQuery(Number(roundId)))
  const [asking, setAsking] = useState(false)
  const [stage, setStage] = useState<DossierStage | 'all'>('all')
  const opening = useOpening(round.can.extend, round.id)
  const stageName = useDossierStageName()
  const columns = useAgencyColumns(round.id)
  const [from, to] = [formatDay(round.from), formatDay(round.to)]
  const decided = formatCount(round.agenciesDecided)
  const agencies = formatCount(round.agencies)
  const people = formatCount(listed(round.counts))
  const shown = stage === 'all' ? round.dossiers : round.dossiers.filter((dossier) => dossier.stage === stage)
  return (
    <>
      <PageHeader
        title={round.name}
        crumbs={[{ key: 'rounds', content: <TextLink to="/rounds">{t`Đợt đánh giá`}</TextLink> }]}
        about={
          <>
            {t`Kỳ ${from} – ${to}`} ·{' '}
            <TextLink to="/rule-sets/$ruleSetId" params={{ ruleSetId: round.ruleSet.id }}>
              {round.ruleSet.number}
            </TextLink>
          </>
        }
        actions={
          <>
            <LinkButton to="/statistics" search={{ round: round.id }}>{t`Xem thống kê`}</LinkButton>
            {round.can.extend ? <Button look="primary" onPress={() => setAsking(true)}>{t`Mở bổ sung`}</Button> : null}
          </>
        }
      />
      <div className="space-y-5">
        {opening.jobId ? <OpeningPanel jobId={opening.jobId} onDismiss={opening.dismiss} /> : null}
        <Card title={t`${people} người trong đợt`} aside={t`${decided} / ${agencies} cơ quan đã quyết định`}>
          <div className="space-y-3">
            <StageBar counts={round.counts} tall />
            <StageLegend counts={round.counts} />
          </div>
        </Card>
        <Card title={t`Các cơ quan`} flush openOnPhone>
          <DataTable
            caption={t`Các cơ quan trong đợt`}
            rows={shown}
            columns={columns}
            rowKey={({ agencyId }) => agencyId}
            searchLabel={t`Tìm cơ quan`}
            tools={
              <FilterChips
                label={t`Lọc theo bước`}
                chosen={stage}
                onChoose={setStage}
                choices={[
                  { id: 'all', label: t`Tất cả`, count: round.dossiers.length },
                  ...DOSSIER_STAGES.map((id) => ({
                    id,
                    label: stageName(id),
                    count: round.dossiers.filter((dossier) => dossier.stage === id).length,
                  })),
                ]}
              />
            }
          />
        </Card>
        {round.can.seeJointPlaces ? <JointCard roundId={round.id} /> : null}
        <FollowCard round={round} />
        {round.skippedCount > 0 ? <SkippedList round={round} /> : null}
      </div>
      {asking ? (
        <OpenRoundDialog
          existing={{ name: round.name, from: round.from, to: round.to, ruleSetId: round.ruleSet.id }}
          onClose={() => setAsking(false)}
          onQueued={opening.follow}
        />
      ) : null}
    </>
  )
}
