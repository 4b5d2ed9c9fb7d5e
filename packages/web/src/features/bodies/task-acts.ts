import { useLingui } from '@lingui/react/macro'
import type { TaskAct } from './task-dialog.tsx'

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
