import { useLingui } from '@lingui/react/macro'
import type { WorkTask } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { formatCount, formatDay, periodInSentence, readPeriod, today } from '../../lib/index.ts'
import { LinkButton } from '../../ui/index.ts'
import { Task } from './task.tsx'

/** What of work and period scores waits, with the days the server named. */
export function WorkTaskLine({ task }: { task: WorkTask }) {
  const { t } = useLingui()
  const period = periodInSentence(task.period)
  const search = { period: readPeriod(task.period) }
  switch (task.kind) {
    case 'hand-in':
      return <HandIn task={task} />
    case 'confirm': {
      const count = formatCount(task.count)
      return (
        <Task
          what={t`Xác nhận điểm ${period}: ${count} phiếu đã gửi`}
          where={<p>{t`Xem việc, tiêu chí chung và những điểm cần xem kỹ trước khi xác nhận.`}</p>}
          action={<LinkButton to="/work/scores" search={{ ...search, view: 'board' }}>{t`Mở`}</LinkButton>}
        />
      )
    }
    case 'answer-claims': {
      const count = formatCount(task.count)
      return (
        <Task
          what={t`Trả lời ${count} đề nghị về nguyên nhân khách quan`}
          where={<p>{period}</p>}
          action={<UnitLink state="claims" period={task.period} />}
        />
      )
    }
    case 'answer-objections': {
      const count = formatCount(task.count)
      return (
        <Task
          what={t`Trả lời ${count} ý kiến về việc được giao`}
          where={<p>{period}</p>}
          action={<UnitLink state="objected" period={task.period} />}
        />
      )
    }
    case 'due-soon': {
      const count = formatCount(task.count)
      const by = formatDay(task.by)
      // Among what is due soon the server counts what is past its day already.
      const late = task.by < today()
      return (
        <Task
          what={late ? t`${count} việc đã quá hạn hoặc sắp đến hạn` : t`${count} việc sắp đến hạn`}
          where={
            <p className={late ? 'font-medium text-satisfactory' : ''}>
              {late ? t`sớm nhất đã quá hạn ${by}, ${period}` : t`gần nhất ${by}, ${period}`}
            </p>
          }
          action={<LinkButton to="/work" search={search}>{t`Mở`}</LinkButton>}
        />
      )
    }
    case 'accept-work': {
      const count = formatCount(task.count)
      return (
        <Task
          what={t`Nhận ${count} việc mới giao`}
          where={<p>{period}</p>}
          action={<LinkButton to="/work" search={search}>{t`Mở`}</LinkButton>}
        />
      )
    }
    default:
      return task satisfies never
  }
}

function UnitLink({ state, period }: { state: string; period: string }): ReactNode {
  const { t } = useLingui()
  return <LinkButton to="/work/unit" search={{ period: readPeriod(period), state }}>{t`Mở`}</LinkButton>
}

function HandIn({ task }: { task: Extract<WorkTask, { kind: 'hand-in' }> }) {
  const { t } = useLingui()
  const { returnReason, reminded } = task
  const period = periodInSentence(task.period)
  const by = formatDay(task.by)
  const who = reminded?.by ?? ''
  return (
    <Task
      what={returnReason === null ? t`Tự chấm và gửi phiếu ${period}` : t`Phiếu ${period} được trả lại để sửa`}
      where={
        <>
          <p className={task.overdue ? 'font-medium text-satisfactory' : ''}>
            {task.overdue ? t`đã quá hạn ${by}` : t`hạn ${by}`}
            {reminded === null ? null : <> · {t`${who} đã nhắc`}</>}
          </p>
          {returnReason === null ? null : (
            <p className="mt-0.5 font-medium text-satisfactory">{t`Lý do: ${returnReason}`}</p>
          )}
        </>
      }
      action={
        <LinkButton look="primary" to="/work/score/$scoreId" params={{ scoreId: String(task.scoreId) }}>
          {returnReason === null ? t`Chấm điểm` : t`Sửa`}
        </LinkButton>
      }
    />
  )
}
