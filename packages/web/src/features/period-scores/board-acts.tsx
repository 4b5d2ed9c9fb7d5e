import { useLingui } from '@lingui/react/macro'
import { confirmedManySchema, remindedSchema, type WorkBoard } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, request, sentenceOfReason, useReasons, WORK_KEY } from '../../lib/index.ts'
import { Button, ConfirmDialog, Dialog, showToast } from '../../ui/index.ts'
import { confirmable, remindable } from './board-model.ts'

type Refused = ReturnType<typeof confirmedManySchema.parse>['refused']

/** What a head does for several at once: confirm what is unremarkable, remind who has not handed in. */
export function BoardActs({ board, today }: { board: WorkBoard; today: string }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  const [asking, setAsking] = useState<'confirm' | 'remind' | null>(null)
  const [left, setLeft] = useState<Refused>([])
  const ready = confirmable(board.rows)
  const late = board.canRemind ? remindable(board.rows, today) : []
  const [ok, silent] = [formatCount(ready.length), formatCount(late.length)]
  const nameOf = (id: number) => board.rows.find(({ score }) => score?.id === id)?.fullName ?? ''

  async function confirm(): Promise<readonly string[]> {
    const body = { items: ready.map(({ id, version }) => ({ id, version })) }
    const answer = await request(confirmedManySchema, '/api/period-scores/confirm', { method: 'POST', body })
    await queries.invalidateQueries({ queryKey: WORK_KEY })
    if (!answer.ok) return reasonsOf(answer.refusal)
    const count = formatCount(answer.value.confirmed.length)
    showToast(t`Đã xác nhận ${count} phiếu.`)
    setLeft(answer.value.refused)
    return []
  }
  async function remind(): Promise<readonly string[]> {
    const body = { period: board.period, unit: board.unit.id, personIds: late }
    const answer = await request(remindedSchema, '/api/work-board/remind', { method: 'POST', body })
    await queries.invalidateQueries({ queryKey: WORK_KEY })
    if (!answer.ok) return reasonsOf(answer.refusal)
    const count = formatCount(answer.value.reminded.length)
    showToast(t`Đã nhắc ${count} người.`)
    return []
  }
  return (
    <div className="flex flex-wrap gap-2">
      {late.length > 0 ? (
        <Button size="small" onPress={() => setAsking('remind')}>{t`Nhắc ${silent} người chưa gửi`}</Button>
      ) : null}
      {ready.length > 0 ? (
        <Button size="small" look="primary" onPress={() => setAsking('confirm')}>
          {t`Xác nhận ${ok} phiếu không có gì bất thường`}
        </Button>
      ) : null}
      <ConfirmDialog
        title={t`Xác nhận ${ok} phiếu cùng lúc?`}
        isOpen={asking === 'confirm'}
        onClose={() => setAsking(null)}
        action={t`Xác nhận`}
        onConfirm={confirm}
      >
        <p>{t`Những phiếu này đã gửi cho anh/chị, đủ điểm, không có đề nghị chờ trả lời và không có dấu hiệu bất thường. Mỗi phiếu được chốt cùng biên nhận riêng.`}</p>
        <ul className="mt-2 max-h-60 list-disc overflow-auto pl-5">
          {ready.map(({ id, fullName }) => (
            <li key={id}>{fullName}</li>
          ))}
        </ul>
      </ConfirmDialog>
      <ConfirmDialog
        title={t`Nhắc ${silent} người chưa gửi phiếu?`}
        isOpen={asking === 'remind'}
        onClose={() => setAsking(null)}
        action={t`Nhắc`}
        onConfirm={remind}
      >
        {t`Lời nhắc hiện ở trang “Việc cần làm” của từng người; mỗi người được nhắc nhiều nhất một lần một ngày.`}
      </ConfirmDialog>
      <Dialog
        title={t`Những phiếu chưa xác nhận được`}
        isOpen={left.length > 0}
        onClose={() => setLeft([])}
        foot={<Button onPress={() => setLeft([])}>{t`Đóng`}</Button>}
      >
        <ul className="divide-y divide-line">
          {left.map(({ id, problems }) => (
            <li key={id} className="py-2">
              <b className="font-semibold">{nameOf(id)}</b>
              {problems.map((problem, at) => (
                <p key={at} className="text-sm">
                  {sentenceOfReason(problem) ?? problem.code}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  )
}
