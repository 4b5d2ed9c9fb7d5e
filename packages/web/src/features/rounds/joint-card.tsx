import { useLingui } from '@lingui/react/macro'
import type { JointAllocation } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, sentenceOfReason, useReasons } from '../../lib/index.ts'
import { Button, Card, Notice, showToast, TextField } from '../../ui/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { JointSet } from './joint-set.tsx'
import { jointQuery } from './queries.ts'
import { useQuotaWords } from './quota-words.ts'
import { TieForm } from './tie-form.tsx'
import { useJointAct } from './use-joint-act.ts'

/** Places given for all agencies of a round at once: whom they wait for, how they fall, and the next act. */
export function JointCard({ roundId }: { roundId: number }) {
  const { data: joint } = useQuery(jointQuery(roundId))
  return joint ? <JointBoard joint={joint} /> : <div className="h-24 animate-pulse rounded-md bg-sunken" />
}

/** The same of an answer that is there. */
export function JointBoard({ joint }: { joint: JointAllocation }) {
  const { t } = useLingui()
  const words = useQuotaWords(joint.quotaRule)
  const act = useJointAct(joint)
  const reasonsOf = useReasons()
  const [givingUp, setGivingUp] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const agencies = formatCount(joint.agencies)

  async function allocate(): Promise<void> {
    setBusy(true)
    try {
      const reasons = await act('allocate')
      setRefused(reasons)
      if (reasons.length === 0) showToast(t`Đã phân bổ chỗ cho cả đợt.`)
    } catch (problem) {
      setRefused(reasonsOf(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Card
        title={t`Chỗ xuất sắc chung mọi cơ quan`}
        aside={joint.verified ? t`Đã được bộ kiểm độc lập xác nhận` : undefined}
      >
        <div className="space-y-4">
          <p className="text-sm text-soft">
            {words.rule()} · {joint.quotaRule.citation}
          </p>
          <StageText joint={joint} />
          {joint.waits.length > 0 ? <Waits joint={joint} /> : null}
          {joint.sets.length > 0 ? (
            <ul className="grid gap-4 lg:grid-cols-2">
              {joint.sets.map((set) => (
                <li key={set.set}>
                  <JointSet set={set} rule={joint.quotaRule} />
                </li>
              ))}
            </ul>
          ) : null}
          {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa phân bổ được`} reasons={refused} /> : null}
          <output className="block text-sm text-soft empty:hidden">
            {busy ? t`Đang phân bổ cho ${agencies} cơ quan; có thể mất vài chục giây, xin đừng đóng trang.` : ''}
          </output>
          <div className="flex flex-wrap gap-3 empty:hidden">
            {joint.can.allocate ? (
              <Button
                look={joint.stage === 'ready' ? 'primary' : 'secondary'}
                isPending={busy}
                onPress={() => void allocate()}
              >
                {joint.stage === 'open' ? t`Phân bổ lại` : t`Phân bổ chỗ cho cả đợt`}
              </Button>
            ) : null}
            {joint.can.giveUp ? <Button onPress={() => setGivingUp(true)}>{t`Hủy phân bổ chung…`}</Button> : null}
          </div>
        </div>
      </Card>
      {joint.ties.map(({ set, name, places, people }) => (
        <TieForm
          key={set}
          set={name}
          free={places}
          people={people.map(({ appraisalId, fullName, unitName, agencyName, priority }) => ({
            id: appraisalId,
            fullName,
            unitName: unitName === agencyName ? agencyName : `${unitName} · ${agencyName}`,
            total: priority[0] ?? null,
          }))}
          onSave={joint.can.resolveTie ? (order) => act('ties', { set, ...order }) : null}
        />
      ))}
      {givingUp ? <GiveUpDialog joint={joint} onClose={() => setGivingUp(false)} /> : null}
    </>
  )
}

function StageText({ joint }: { joint: JointAllocation }) {
  const { t } = useLingui()
  const agencies = formatCount(joint.agencies)
  const missing = formatCount(joint.waits.length)
  switch (joint.stage) {
    case 'collecting':
      return (
        <p>{t`Còn chờ ${missing} / ${agencies} cơ quan đề xuất và nộp hồ sơ; chỗ chỉ được phân bổ khi đủ mọi cơ quan.`}</p>
      )
    case 'ready':
      return <p>{t`Cả ${agencies} cơ quan đã nộp hồ sơ. Có thể phân bổ chỗ cho cả đợt.`}</p>
    case 'open':
      return (
        <p>{t`Có người bằng điểm ở chỗ cuối; hồ sơ các cơ quan giữ ở bước đề xuất đến khi Hội đồng quyết định thứ tự.`}</p>
      )
    case 'given':
      return <p>{t`Đã phân bổ. Người có thẩm quyền của từng cơ quan có thể quyết định.`}</p>
    case 'deciding':
      return <p>{t`Đã có quyết định; phân bổ của đợt không thay đổi nữa.`}</p>
    default:
      return joint.stage satisfies never
  }
}

/** As many agencies as are read at a glance. */
const SHOWN = 6

function Waits({ joint }: { joint: JointAllocation }) {
  const { t } = useLingui()
  const sentences = joint.waits.map(({ agencyId, code, params }) => ({
    agencyId,
    text: sentenceOfReason({ code, path: '', params }) ?? code,
  }))
  const rest = formatCount(sentences.length - SHOWN)
  const line = ({ agencyId, text }: (typeof sentences)[number]) => <li key={agencyId}>{text}</li>
  return (
    <div className="text-sm">
      <ul className="list-disc space-y-1 pl-5">{sentences.slice(0, SHOWN).map(line)}</ul>
      {sentences.length > SHOWN ? (
        <details className="mt-1">
          <summary className="font-medium text-red">{t`và ${rest} cơ quan khác`}</summary>
          <ul className="list-disc space-y-1 pl-5">{sentences.slice(SHOWN).map(line)}</ul>
        </details>
      ) : null}
    </div>
  )
}

function GiveUpDialog({ joint, onClose }: { joint: JointAllocation; onClose: () => void }) {
  const { t } = useLingui()
  const act = useJointAct(joint)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={t`Hủy phân bổ chung của đợt`}
      action={t`Hủy phân bổ`}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onAct={() => act('give-up', { reason: reason.trim() })}
      onDone={() => showToast(t`Đã hủy phân bổ; hồ sơ các cơ quan trở lại bước đề xuất.`)}
    >
      <p className="text-soft">{t`Mọi hồ sơ trong đợt trở lại bước đề xuất và phải được phân bổ lại. Lần phân bổ này vẫn được lưu.`}</p>
      <TextField label={t`Lý do`} lines={3} value={reason} maxLength={2000} onChange={setReason} />
    </FormDialog>
  )
}
