import { useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { currentLanguage, formatCount, ruleSetQuery } from '../../lib/index.ts'
import { BasisMark, Card, PageHeader, rulerBands, TextLink } from '../../ui/index.ts'
import { CandidatesTable } from './candidates-table.tsx'
import { DecisionsCard } from './decisions-card.tsx'
import { DossierWay } from './dossier-stage.tsx'
import { DownloadsCard } from './downloads-card.tsx'
import { ExceptionCard } from './exception-card.tsx'
import { Blocks, DossierActions } from './next-step.tsx'
import { OthersTable } from './others-table.tsx'
import { dossierQuery, roundsQuery } from './queries.ts'
import { QuotaBoard, ReplacedNote } from './quota-board.tsx'
import { QuotaNotes } from './quota-notes.tsx'
import { useQuotaWords } from './quota-words.ts'
import { listed, StageBar, StageLegend } from './stage-bar.tsx'
import { TiesPanel } from './ties-panel.tsx'

/** An agency's dossier in one round: how the places fall, who waits for what, and the one next act. */
export function DossierPage() {
  const { t } = useLingui()
  const { roundId, agencyId } = useParams({ strict: false })
  const { data: dossier } = useSuspenseQuery(dossierQuery(Number(roundId), Number(agencyId)))
  const { bands, caseName } = useRoundRules(dossier.roundId)
  const { quotaRule } = dossier
  const words = useQuotaWords(quotaRule)
  const people = formatCount(listed(dossier.counts))
  const byMonths = dossier.rows.some((row) => row.byMonths)
  const notReported = formatCount(dossier.notReported)
  return (
    <>
      <PageHeader
        title={dossier.agencyName}
        crumbs={[
          { key: 'rounds', content: <TextLink to="/rounds">{t`Đợt đánh giá`}</TextLink> },
          {
            key: 'round',
            content: (
              <TextLink to="/rounds/$roundId" params={{ roundId: String(dossier.roundId) }}>
                {dossier.roundName}
              </TextLink>
            ),
          },
        ]}
        about={
          <>
            {words.rule()} · {quotaRule.citation}{' '}
            <BasisMark basis={quotaRule.basis} citation={quotaRule.citation} of={t`tỷ lệ xuất sắc`} />
          </>
        }
        actions={<DossierActions dossier={dossier} />}
      />
      <div className="space-y-5">
        <DossierWay stage={dossier.stage} />
        <QuotaBoard dossier={dossier} />
        <ReplacedNote dossier={dossier} />
        <Blocks dossier={dossier} />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0 space-y-5">
            <CandidatesTable dossier={dossier} bands={bands} />
            <QuotaNotes dossier={dossier} />
          </div>
          <div className="min-w-0 space-y-5 max-lg:order-first">
            <TiesPanel dossier={dossier} />
            <ExceptionCard dossier={dossier} />
            <Card title={t`${people} người trong hồ sơ`}>
              <div className="space-y-3">
                <StageBar counts={dossier.counts} byMonths={byMonths} />
                <StageLegend counts={dossier.counts} byMonths={byMonths} />
                {dossier.notReported > 0 ? (
                  <p className="text-sm text-satisfactory">{t`${notReported} người của cơ quan chưa có phiếu trong đợt.`}</p>
                ) : null}
              </div>
            </Card>
            <DecisionsCard dossier={dossier} />
            {dossier.can.export ? <DownloadsCard dossier={dossier} /> : null}
          </div>
        </div>
        <OthersTable dossier={dossier} bands={bands} caseName={caseName} />
      </div>
    </>
  )
}

/** Bands and not-rated cases of the rule set a round runs under; nothing until known, or where the version is another. */
function useRoundRules(roundId: number) {
  const { data: rounds } = useQuery(roundsQuery)
  const ruleSet = rounds?.rounds.find(({ id }) => id === roundId)?.ruleSet
  const { data: published } = useQuery({
    ...ruleSetQuery(ruleSet?.id ?? '', ruleSet?.version),
    enabled: ruleSet !== undefined,
  })
  const document = published?.document.version === ruleSet?.version ? published?.document : undefined
  const bands = useMemo(() => rulerBands(document ?? { bands: [] }), [document])
  const caseName = useCallback(
    (code: string) => document?.notRated.find((found) => found.code === code)?.label[currentLanguage()] ?? code,
    [document],
  )
  return { bands, caseName }
}
