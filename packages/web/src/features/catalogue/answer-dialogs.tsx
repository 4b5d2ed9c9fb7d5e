import { useLingui } from '@lingui/react/macro'
import type { CatalogueProposal } from '@thuoc-do/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { nothing, request, useReasons, type Answer } from '../../lib/index.ts'
import { ConfirmDialog, FormDialog, ReasonDialog, showToast } from '../../ui/index.ts'
import { EntryChoice } from './entry-choice.tsx'
import { EntryFields } from './entry-fields.tsx'
import { emptyForm, formOf, readForm } from './entry-form.ts'
import { CATALOGUE, versionQuery, type VersionPlace } from './queries.ts'

/** A proposal, and how it is to end. */
export type Answering = { proposal: CatalogueProposal; how: 'take' | 'merge' | 'refuse' | 'withdraw' }

type Props = {
  answering: Answering
  units: readonly { id: number; name: string }[]
  /** The version it is taken into. */
  preparing: VersionPlace | null
  onClose: () => void
}

const send = (id: number, body: object): Promise<Answer<unknown>> =>
  request(nothing, `/api/catalogue-proposals/${id}/answer`, { method: 'POST', body })

/** The dialog for ending a proposal in one way. */
export function AnswerDialogs({ answering: { proposal, how }, units, preparing, onClose }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  const { id, code } = proposal
  const about = code ?? ''
  const run = async (sending: Promise<Answer<unknown>>, said: string): Promise<readonly string[]> => {
    const answer = await sending
    if (!answer.ok) return reasons(answer.refusal)
    await queries.invalidateQueries({ queryKey: CATALOGUE })
    showToast(said)
    return []
  }
  if (how === 'withdraw')
    return (
      <ConfirmDialog
        title={t`Rút đề xuất này?`}
        isOpen
        onClose={onClose}
        action={t`Rút đề xuất`}
        onConfirm={() =>
          run(request(nothing, `/api/catalogue-proposals/${id}/withdraw`, { method: 'POST' }), t`Đã rút đề xuất.`)
        }
      >
        <p>{t`Bộ phận tổ chức cán bộ không xử lý đề xuất này nữa.`}</p>
      </ConfirmDialog>
    )
  if (how === 'refuse')
    return (
      <ReasonDialog
        title={t`Không tiếp nhận đề xuất`}
        isOpen
        onClose={onClose}
        action={t`Không tiếp nhận`}
        reasonLabel={t`Lý do không tiếp nhận`}
        onConfirm={(reason) => run(send(id, { answer: 'refuse', reason }), t`Đã trả lời đề xuất.`)}
      >
        <p>{t`Người đề xuất sẽ thấy lý do này.`}</p>
      </ReasonDialog>
    )
  if (preparing === null) return null
  if (how === 'merge') return <MergeDialog proposal={proposal} at={preparing} onClose={onClose} />
  if (proposal.kind === 'drop')
    return (
      <ConfirmDialog
        title={t`Bỏ sản phẩm ${about} theo đề xuất?`}
        isOpen
        onClose={onClose}
        action={t`Bỏ khỏi danh mục`}
        onConfirm={() => run(send(id, { answer: 'take', entry: null }), t`Đã bỏ sản phẩm ${about}.`)}
      >
        <p>{proposal.content?.name}</p>
        <p className="text-soft">{t`Sản phẩm không còn trong phiên bản đang xây dựng.`}</p>
      </ConfirmDialog>
    )
  return <TakeDialog proposal={proposal} at={preparing} units={units} onClose={onClose} />
}

type ToVersion = { proposal: CatalogueProposal; at: VersionPlace; onClose: () => void }

function TakeDialog({ proposal, at, units, onClose }: ToVersion & Pick<Props, 'units'>) {
  const { t } = useLingui()
  const { data: version } = useQuery(versionQuery(at))
  const standardPoints = version?.standardPoints ?? null
  const { content } = proposal
  const [form, setForm] = useState(() => (content === null ? emptyForm(null) : formOf(content)))
  const [tried, setTried] = useState(false)
  const read = readForm(form, standardPoints)
  return (
    <FormDialog
      title={t`Đưa đề xuất vào danh mục`}
      onClose={onClose}
      action={t`Đưa vào danh mục`}
      said={t`Đã đưa đề xuất vào phiên bản đang xây dựng.`}
      refreshes={CATALOGUE}
      send={() => {
        setTried(true)
        return read.entry === null ? null : send(proposal.id, { answer: 'take', entry: read.written })
      }}
    >
      <EntryFields
        form={form}
        onForm={setForm}
        read={read}
        units={units}
        standardPoints={standardPoints}
        telling={tried}
      />
    </FormDialog>
  )
}

function MergeDialog({ proposal, at, onClose }: ToVersion) {
  const { t } = useLingui()
  const [into, setInto] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Gộp đề xuất vào sản phẩm đã có`}
      onClose={onClose}
      action={t`Gộp`}
      said={t`Đã gộp đề xuất.`}
      refreshes={CATALOGUE}
      send={() => {
        setTried(true)
        return into === null ? null : send(proposal.id, { answer: 'merge', into })
      }}
    >
      <p className="text-soft">{t`Chọn sản phẩm đã bao gồm nội dung được đề xuất; sản phẩm đó giữ nguyên.`}</p>
      <EntryChoice at={at} begin={proposal.content?.name ?? ''} chosen={into} onChoose={setInto} />
      {tried && into === null ? (
        <p role="alert" className="text-sm font-medium text-unsatisfactory">{t`Hãy chọn một sản phẩm.`}</p>
      ) : null}
    </FormDialog>
  )
}
