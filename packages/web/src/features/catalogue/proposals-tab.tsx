import { useLingui } from '@lingui/react/macro'
import type { AgencyCatalogue, CatalogueProposal, CatalogueVersionRow } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useReasons } from '../../lib/index.ts'
import { Button, Card, EmptyState, Notice } from '../../ui/index.ts'
import { AnswerDialogs, type Answering } from './answer-dialogs.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import { ProposalLine } from './proposal-line.tsx'
import { proposalsQuery, versionQuery } from './queries.ts'

/** What units ask for: open proposals to be answered, and what became of the others. */
export function ProposalsTab(props: { agency: AgencyCatalogue; version: CatalogueVersionRow | undefined }) {
  const { t } = useLingui()
  const reasons = useReasons()
  const { agency, version } = props
  const { agencyId, can, versions } = agency
  const { data, error } = useQuery(proposalsQuery(agencyId))
  const shownAt = { agencyId, versionId: version?.id ?? 0 }
  const { data: shown } = useQuery({ ...versionQuery(shownAt), enabled: version !== undefined })
  const [asking, setAsking] = useState(false)
  const [answering, setAnswering] = useState<Answering | null>(null)
  const preparing = versions.find(({ state }) => state === 'preparing')
  if (error) return <Notice tone="refusal" reasons={reasons(error)} />
  if (data === undefined) return <div className="h-48 animate-pulse rounded-md bg-paper" />
  const open = data.proposals.filter(({ state }) => state === 'open')
  const over = data.proposals.filter(({ state }) => state !== 'open')
  const line = (proposal: CatalogueProposal) => (
    <ProposalLine
      key={proposal.id}
      proposal={proposal}
      units={agency.units}
      mayTake={preparing !== undefined}
      onAnswer={(how) => setAnswering({ proposal, how })}
    />
  )
  return (
    <div className="space-y-4">
      {can.answer && preparing === undefined && open.length > 0 ? (
        <Notice tone="information">
          {t`Muốn đưa đề xuất vào danh mục thì phải có phiên bản đang xây dựng; hãy lập phiên bản mới hoặc rút lại bản đã trình.`}
        </Notice>
      ) : null}
      <Card
        title={t`Chờ xử lý`}
        aside={
          can.proposeFor.length > 0 ? (
            <Button size="small" onPress={() => setAsking(true)}>{t`Đề xuất sản phẩm mới`}</Button>
          ) : null
        }
        flush
      >
        {open.length === 0 ? <EmptyState title={t`Không có đề xuất nào đang chờ`} /> : <ul>{open.map(line)}</ul>}
      </Card>
      {over.length > 0 ? (
        <Card title={t`Đã xử lý`} flush>
          <ul>{over.map(line)}</ul>
        </Card>
      ) : null}
      {asking ? (
        <ProposalDialog
          agency={agency}
          standardPoints={shown?.standardPoints ?? null}
          about={null}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {answering === null ? null : (
        <AnswerDialogs
          answering={answering}
          units={agency.units}
          preparing={preparing === undefined ? null : { agencyId, versionId: preparing.id }}
          onClose={() => setAnswering(null)}
        />
      )}
    </div>
  )
}
