import { useLingui } from '@lingui/react/macro'
import type { BodyTaskActRequest } from '@thuoc-do/contract'

/** Everything that can be done to a task that is there. */
export type TaskAct = BodyTaskActRequest['kind']

const ACTS: readonly TaskAct[] = [
  'reported',
  'report-taken-back',
  'postponement-claimed',
  'judged',
  'exceeding-answered',
  'postponement-answered',
  'changed',
  'withdrawn',
]

/** Whether a name the server sent is an act this screen knows. */
export function isTaskAct(name: string): name is TaskAct {
  return ACTS.some((act) => act === name)
}

/** What can be done with a task, as its buttons say it. */
export function useTaskActs(): Record<TaskAct, string> {
  const { t } = useLingui()
  return {
    reported: t`Báo cáo hoàn thành`,
    'report-taken-back': t`Rút báo cáo`,
    'postponement-claimed': t`Đề nghị lùi hạn`,
    judged: t`Đánh giá chất lượng`,
    'exceeding-answered': t`Trả lời vượt mức`,
    'postponement-answered': t`Trả lời lùi hạn`,
    changed: t`Điều chỉnh nhiệm vụ`,
    withdrawn: t`Rút khỏi chương trình`,
  }
}
