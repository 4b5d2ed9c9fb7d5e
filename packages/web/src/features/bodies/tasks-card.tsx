import { useLingui } from '@lingui/react/macro'
import type { BodyTaskReply } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatShareWithBase } from '../../lib/index.ts'
import { Button, Card, EmptyState } from '../../ui/index.ts'
import { AddTasksDialog } from './add-tasks-dialog.tsx'
import type { ShownBody } from './queries.ts'
import type { TaskAct } from './task-acts.ts'
import { TaskDialog } from './task-dialog.tsx'
import { TaskRow } from './task-row.tsx'

/** The programme of the year: every task with where it stands, and the shares Điều 8 asks for, each with its base. */
export function TasksCard({ body }: { body: ShownBody }) {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const [acting, setActing] = useState<{ task: BodyTaskReply; act: TaskAct } | null>(null)
  const { tasks, counts, can } = body
  const share = (part: number) => formatShareWithBase(part, counts.total)
  const figures = [
    { label: t({ message: 'Hoàn thành', context: 'work' }), value: share(counts.done) },
    { label: t`Đúng hạn, bảo đảm chất lượng`, value: share(counts.doneOnTime) },
    { label: t`Vượt mức`, value: share(counts.exceeded) },
    { label: t`Chậm`, value: share(counts.late) },
  ]
  return (
    <Card
      title={t`Chương trình công tác năm`}
      aside={can.addTask ? <Button size="small" onPress={() => setAdding(true)}>{t`Thêm nhiệm vụ…`}</Button> : null}
      flush
    >
      {tasks.length === 0 ? (
        <EmptyState title={t`Chưa có nhiệm vụ`}>
          {t`Tỷ lệ hoàn thành nhiệm vụ và các điều kiện của Điều 8 tính từ nhiệm vụ trong chương trình và nhiệm vụ phát sinh.`}
        </EmptyState>
      ) : (
        <>
          <dl className="grid grid-cols-2 gap-x-6 gap-y-2 border-b border-line bg-sunken px-5 py-3 sm:grid-cols-4">
            {figures.map(({ label, value }) => (
              <div key={label}>
                <dt className="text-sm text-soft">{label}</dt>
                <dd className="font-semibold">{value}</dd>
              </div>
            ))}
          </dl>
          <ol className="divide-y divide-line">
            {tasks.map((task, at) => (
              <TaskRow key={task.id} number={at + 1} task={task} onAct={(act) => setActing({ task, act })} />
            ))}
          </ol>
        </>
      )}
      {adding ? <AddTasksDialog body={body} onClose={() => setAdding(false)} /> : null}
      {acting ? <TaskDialog {...acting} onClose={() => setActing(null)} /> : null}
    </Card>
  )
}
