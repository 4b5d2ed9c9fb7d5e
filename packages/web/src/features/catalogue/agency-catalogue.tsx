import { useLingui } from '@lingui/react/macro'
import { catalogueBegunSchema, type CatalogueVersionRow } from '@thuoc-do/contract'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { formatCount, request, useReasons } from '../../lib/index.ts'
import { Button, EmptyState, Notice, PageHeader, Select, showToast } from '../../ui/index.ts'
import { ProposalsTab } from './proposals-tab.tsx'
import { agencyQuery, CATALOGUE, proposalsQuery } from './queries.ts'
import { VersionView } from './version-view.tsx'
import { useCatalogueWords } from './words.ts'

type Props = {
  agencyId: number
  /** Which version is asked for; the one in preparation, else the one in force, when it is left open. */
  versionId: number | undefined
  onVersion: (versionId: number) => void
  /** Where another agency can be chosen. */
  chooser: ReactNode
}

/** The version somebody works on, else the one in force, else the newest. */
function mostUrgent(versions: readonly CatalogueVersionRow[]): CatalogueVersionRow | undefined {
  return (
    versions.find(({ state }) => state === 'preparing' || state === 'handed-in') ??
    versions.find(({ inForce }) => inForce) ??
    versions[0]
  )
}

/** One agency: its versions, and what may be begun. */
export function AgencyCatalogue({ agencyId, versionId, onVersion, chooser }: Props) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  const reasons = useReasons()
  const queries = useQueryClient()
  const agency = useSuspenseQuery(agencyQuery(agencyId)).data
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const { versions, can } = agency
  // What was on screen stays there when it is decided or given up.
  const [first] = useState(() => mostUrgent(versions)?.id)
  const version = versions.find(({ id }) => id === (versionId ?? first)) ?? mostUrgent(versions)
  const proposes = can.answer || can.proposeFor.length > 0
  const { data: asked } = useQuery({ ...proposalsQuery(agencyId), enabled: proposes })
  const open = asked?.proposals.filter(({ state }) => state === 'open').length ?? 0

  async function begin(): Promise<void> {
    setBusy(true)
    setRefused([])
    try {
      const answer = await request(catalogueBegunSchema, `/api/catalogues/${agencyId}/versions`, { method: 'POST' })
      if (answer.ok) {
        await queries.invalidateQueries({ queryKey: CATALOGUE })
        showToast(t`Đã lập phiên bản mới từ danh mục gần nhất.`)
        onVersion(answer.value.versionId)
      } else setRefused(reasons(answer.refusal))
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  const proposals = <ProposalsTab agency={agency} version={version} />
  return (
    <>
      <PageHeader
        title={t`Danh mục sản phẩm, công việc`}
        about={
          <>
            {agency.agencyName} · {t`Điều 13 Nghị định 335/2025/NĐ-CP`}
          </>
        }
        actions={
          can.begin ? (
            <Button
              look={versions.length === 0 ? 'primary' : 'secondary'}
              isPending={busy}
              onPress={() => void begin()}
            >
              {t`Lập phiên bản mới`}
            </Button>
          ) : null
        }
      />
      <div className="mb-4 grid gap-3 *:min-w-0 sm:grid-cols-2">
        {chooser}
        {version === undefined ? null : (
          <Select
            label={t`Phiên bản`}
            options={versions.map((row) => ({ id: String(row.id), label: words.version(row) }))}
            value={String(version.id)}
            onChange={(id) => onVersion(Number(id))}
          />
        )}
      </div>
      {refused.length > 0 ? (
        <div className="mb-4">
          <Notice tone="refusal" title={t`Chưa lập được phiên bản mới`} reasons={refused} />
        </div>
      ) : null}
      {version === undefined ? (
        <>
          <EmptyState title={t`Cơ quan chưa có danh mục sản phẩm, công việc`}>
            {can.begin
              ? t`Lập phiên bản đầu tiên, rồi thêm từng sản phẩm hoặc nhập từ Excel.`
              : t`Bộ phận tổ chức cán bộ xây dựng danh mục, người đứng đầu cơ quan quyết định.`}
          </EmptyState>
          {proposes ? proposals : null}
        </>
      ) : (
        <VersionView
          key={version.id}
          agency={agency}
          at={{ agencyId, versionId: version.id }}
          proposals={
            proposes
              ? {
                  id: 'proposals',
                  label: open > 0 ? t`Đề xuất (${formatCount(open)})` : t`Đề xuất`,
                  content: proposals,
                }
              : null
          }
        />
      )}
    </>
  )
}
