import { useLingui } from '@lingui/react/macro'
import {
  replacementEffectSchema,
  type ReplacementEffect,
  type ReplacementProposal,
  type ReplacementStart,
} from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay, request, useReasons } from '../../lib/index.ts'
import { Button, Card, Checkbox, LevelChip, Notice, PageHeader, TextLink } from '../../ui/index.ts'
import { EffectCard } from './effect-card.tsx'
import { FormGrounds } from './form-grounds.tsx'
import { replacementQuery } from './queries.ts'
import { SignCard } from './sign-card.tsx'
import { GivenOrder, TieCard } from './tie-card.tsx'
import { YearGrounds } from './year-grounds.tsx'

/** A decision in place of the one in force: the form or the year anew, what it does to the agency, then the signature. */
export function ReplacementPage() {
  const { id } = useParams({ strict: false })
  const { data: start } = useSuspenseQuery(replacementQuery(Number(id)))
  return <Replacement key={start.version} start={start} />
}

function Replacement({ start }: { start: ReplacementStart }) {
  const { t } = useLingui()
  const petitionId = useSearch({ strict: false }).petition ?? null
  const reasons = useReasons()
  const [proposal, setProposal] = useState<ReplacementProposal>(start.proposal)
  const [wrong, setWrong] = useState(false)
  const [weighed, setWeighed] = useState<ReplacementEffect | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const on = formatDay(start.inForce.on)

  function change(next: Partial<ReplacementProposal>): void {
    setProposal((now) => ({ ...now, ...next }))
    setWeighed(null)
  }

  async function weigh(): Promise<void> {
    setBusy(true)
    setRefused([])
    try {
      const path = `/api/appraisals/${start.appraisalId}/replacement/preview`
      const answer = await request(replacementEffectSchema, path, { method: 'POST', body: proposal })
      if (answer.ok) setWeighed(answer.value)
      else setRefused(reasons(answer.refusal))
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={t`Thay thế quyết định đối với ${start.fullName}`}
        crumbs={[
          {
            key: 'decisions',
            content: (
              <TextLink to="/appraisals/$id/decisions" params={{ id: String(start.appraisalId) }}>
                {t`Quyết định`}
              </TextLink>
            ),
          },
        ]}
        about={`${start.postTitle} · ${start.unitName} · ${start.roundName}`}
      />
      <div className="space-y-5">
        <Notice tone="information" title={t`Quyết định ${start.inForce.number} ngày ${on} được giữ nguyên văn`}>
          <p>
            {t`Quyết định mới thay thế quyết định đó; cả hai cùng được lưu. Người khác không đổi kết quả nếu không có quyết định riêng.`}
          </p>
          <LevelChip level={start.level} />
        </Notice>
        <Card title={start.year === null ? t`Điểm và tình tiết làm căn cứ` : t`Các tháng và tình tiết làm căn cứ`}>
          <div className="space-y-4">
            {start.year === null ? (
              <FormGrounds start={start} proposal={proposal} onWrong={setWrong} onChange={change} />
            ) : (
              <YearGrounds year={start.year} proposal={proposal} onChange={change} />
            )}
            <Button isPending={busy} isDisabled={wrong} onPress={() => void weigh()}>{t`Tính lại mức và tỷ lệ`}</Button>
            {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa tính được`} reasons={refused} /> : null}
          </div>
        </Card>
        {weighed ? <EffectCard effect={weighed} /> : null}
        {weighed && weighed.ties.length > 0 ? (
          <TieCard ties={weighed.ties} onOrder={(tieOrder) => change({ tieOrder })} />
        ) : null}
        {proposal.tieOrder ? (
          <GivenOrder tieOrder={proposal.tieOrder} onTakeBack={() => change({ tieOrder: null })} />
        ) : null}
        {weighed?.placeHeld ? (
          <Notice tone="attention" title={t`Chỗ xuất sắc đã đạt nhưng còn người đang giữ`}>
            <p>
              {t`Có thể ban hành ngay với mức liền dưới, rồi thay thế quyết định của người không còn chỗ, sau đó ban hành quyết định xếp mức xuất sắc cho người này.`}
            </p>
            <Checkbox isSelected={proposal.withoutPlace} onChange={(withoutPlace) => change({ withoutPlace })}>
              {t`Ban hành với mức liền dưới trong khi chờ chỗ, rồi tính lại`}
            </Checkbox>
          </Notice>
        ) : null}
        {weighed && weighed.level !== null ? (
          <SignCard start={start} proposal={proposal} petitionId={petitionId} />
        ) : null}
      </div>
    </div>
  )
}
